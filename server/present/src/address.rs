//! The addresses of a question with its breakdown, of a profile and of a comparison: every page that
//! speaks of one leads there.

use domain::compare::Comparison;
use domain::filter::Filter;
use domain::municipality::UnitNumber;
use domain::similar::Weights;
use domain::tabulate::Dimension;
use kinds::{Region, UnitType};
use view::routes;

use super::Scope;

/// The key of the breakdown in the address of a question.
pub const BY: &str = "by";

/// The key of what is judged in the address of a question.
pub const JUDGE: &str = "judge";

/// What a question is broken down by where the address does not say: by region, and within one region
/// by size, where regions would be a table of one row.
pub fn usual(filter: &Filter) -> Dimension {
    match filter.only_region() {
        None => Dimension::Region,
        Some(_) => Dimension::Size,
    }
}

/// Where the rules stand on the page of explanations.
const RULES: &str = "regler";

/// The page that lists the rules of a wave, at its rules.
pub fn rules(year: u16) -> String {
    format!("{}#{RULES}", routes::in_wave(routes::METHOD, year))
}

/// The filter of a live list in the making, in the address of its page.
pub const LIST_FILTER: &str = "filter";

/// The filter of a rule in the making, in the address of its page.
pub const RULE_FROM: &str = "fra";

/// The page on which a filter becomes a live list.
pub fn new_list(kept: &str, year: u16) -> String {
    made_of(routes::LIST_NEW, LIST_FILTER, kept, year)
}

/// The page on which a filter becomes a rule.
pub fn new_rule(kept: &str, year: u16) -> String {
    format!("{}#endre", made_of(routes::RULES, RULE_FROM, kept, year))
}

fn made_of(page: &str, key: &str, kept: &str, year: u16) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.append_pair(key, kept);
    let query = query.append_pair("wave", &year.to_string()).finish();
    format!("{page}?{query}")
}

/// The key of the region, where it stands alone.
pub const REGION: &str = "region";

/// The front page of a region, or of the country: the same to whoever opens it.
pub fn overview(year: u16, region: Option<Region>) -> String {
    let shown = Filter::all(year, UnitType::Municipality).in_region(region);
    let href = shown.href(routes::OVERVIEW);
    match region {
        Some(_) => href,
        None => href.replacen('?', &format!("?{}=1&", routes::WHOLE), 1),
    }
}

/// The list of visits in a region, or in the country: the same to whoever opens it.
pub fn visits(region: Option<Region>) -> String {
    let shown = match region {
        Some(region) => format!("{REGION}={}", region.id()),
        None => format!("{}=1", routes::WHOLE),
    };
    format!("{}?{shown}", routes::VISITS)
}

/// The address of a question within a filter, broken down as is usual there.
pub fn question(id: &str, filter: &Filter) -> String {
    href(id, filter, &usual(filter))
}

/// The address of a question within a filter, broken down by a dimension, with its headline judged.
pub fn href(id: &str, filter: &Filter, by: &Dimension) -> String {
    judging(id, filter, by, "")
}

/// The same with something else judged: ids of options with commas between, in the codebook's order;
/// empty for the headline.
pub fn judging(id: &str, filter: &Filter, by: &Dimension, judged: &str) -> String {
    format!(
        "{}?{}{}",
        routes::question(id),
        own_keys(filter, by, judged),
        filter.to_query()
    )
}

/// The keys of a question's page besides the filter, as they stand before it: what is usual is not
/// printed.
pub fn own_keys(filter: &Filter, by: &Dimension, judged: &str) -> String {
    let mut keys = String::new();
    if *by != usual(filter) {
        keys = format!("{BY}={}&", by.id());
    }
    if !judged.is_empty() {
        keys = format!("{keys}{JUDGE}={judged}&");
    }
    keys
}

/// The address of a unit's profile in a wave.
pub fn profile(number: &UnitNumber, year: u16) -> String {
    routes::in_wave(&routes::profile(number.as_str()), year)
}

/// The address of a unit's profile as a file, by its ending.
pub fn profile_file(number: &UnitNumber, year: u16, ending: &str) -> String {
    let path = routes::file(&routes::profile(number.as_str()), ending);
    routes::in_wave(&path, year)
}

/// The address of a unit's profile as one of a selection: the page leads back to it, and to its neighbours.
pub fn profile_in(number: &UnitNumber, filter: &Filter) -> String {
    format!("{}?{}", routes::profile(number.as_str()), filter.to_query())
}

/// The address of a comparison. `file` are the weights that need not be named.
pub fn comparison(scope: Scope<'_>, asked: &Comparison, file: Weights) -> String {
    format!("{}?{}", routes::COMPARE, asked.to_query(scope.wave, file))
}
