//! Published beside computed as a page shows it.

use domain::filter::{Filter, Selection};
use domain::published::{Check, Checks, Kind, Outcome, SectionOutcomes, in_wave};
use domain::tabulate;
use domain::wave::{UnitSet, Wave};
use domain::world::World;
use kinds::Lang;
use view::published::{Conflict, Conflicts, Holds, Published, PublishedSection, Statement};
use view::words::format::capitalized;
use view::{Count, routes};

use super::words::{Told, tell};

/// Every statement beside what the waves hold. `sections` are what came of the checks on `waves`.
pub fn published(
    checks: &Checks,
    sections: &[SectionOutcomes<'_>],
    world: &World,
    lang: Lang,
) -> Published {
    let section = |section: &SectionOutcomes<'_>| PublishedSection {
        number: section.section.number.clone(),
        title: section.section.title.text(lang).to_owned(),
        statements: section
            .outcomes
            .iter()
            .map(|outcome| statement(outcome, world, lang))
            .collect(),
    };
    Published {
        year: checks.wave,
        synthetic: world.waves().any(|wave| wave.synthetic()),
        sections: sections.iter().map(section).collect(),
        ..Published::default()
    }
}

/// Where the report does not agree with itself: the statements with a doubt, then what is about no
/// single statement.
pub fn conflicts(
    checks: &Checks,
    sections: &[SectionOutcomes<'_>],
    world: &World,
    lang: Lang,
) -> Conflicts {
    let doubted = sections.iter().flat_map(|section| {
        let doubted = |outcome| conflict(&section.section.number, outcome, world, lang);
        section.outcomes.iter().filter_map(doubted)
    });
    let remarks = checks.remarks.iter().map(|remark| Conflict {
        section: remark.section.clone(),
        about: remark.about.text(lang).to_owned(),
        published: remark.published.text(lang).to_owned(),
        chosen: String::new(),
        computed: String::new(),
        doubt: remark.doubt.text(lang).to_owned(),
        reading: remark.reading.text(lang).to_owned(),
        units: None,
    });
    Conflicts {
        year: checks.wave,
        synthetic: world.waves().any(|wave| wave.synthetic()),
        conflicts: doubted.chain(remarks).collect(),
        ..Conflicts::default()
    }
}

fn statement(outcome: &Outcome<'_>, world: &World, lang: Lang) -> Statement {
    let Told {
        population,
        what,
        published,
        computed,
        ..
    } = tell(outcome, world, lang);
    Statement {
        id: outcome.check.id.clone(),
        population,
        what,
        published,
        computed,
        holds: match (outcome.as_published, outcome.as_wanted) {
            (_, false) => Holds::Not,
            (true, true) => Holds::AsPublished,
            (false, true) => Holds::AsChosen,
        },
        units: counted(outcome, world),
    }
}

fn conflict(section: &str, outcome: &Outcome<'_>, world: &World, lang: Lang) -> Option<Conflict> {
    let doubt = outcome.doubt?;
    let Told {
        population,
        what,
        published,
        chosen,
        computed,
    } = tell(outcome, world, lang);
    Some(Conflict {
        section: section.to_owned(),
        about: format!("{population}. {}", capitalized(&what)),
        published,
        chosen: chosen.unwrap_or_default(),
        computed,
        doubt: doubt.what.text(lang).to_owned(),
        reading: doubt.reading.text(lang).to_owned(),
        units: counted(outcome, world),
    })
}

/// The units a statement counts, where it counts units and one filter can say who they are.
///
/// Two conditions on the same dimension would be joined by "or" in an address, so the filter is
/// used only where it holds exactly the units meant.
fn counted(outcome: &Outcome<'_>, world: &World) -> Option<Count> {
    let Check {
        kind,
        pop,
        having,
        question,
        option,
        ..
    } = outcome.check;
    let of_units = matches!(
        kind,
        Kind::Count | Kind::Number | Kind::Percent | Kind::About | Kind::AtLeast | Kind::Between
    );
    if !of_units {
        return None;
    }
    let wave = world.wave(outcome.year)?;
    let read = |query: &str| {
        let reading = Filter::read(&in_wave(query, wave.year()), world);
        let readable = reading.problems.is_empty();
        readable.then(|| Selection::of(reading.filter, world))
    };
    let population = read(pop)?;
    let mut meant = population.units().clone();
    let listed = match (having, question) {
        (Some(having), _) => {
            meant.intersect_with(read(having)?.units());
            let and = if pop.is_empty() { "" } else { "&" };
            read(&format!("{pop}{and}{having}"))?
        }
        (None, Some(question)) => {
            let asked = population.filter();
            let filter = choosing(wave, question, option, asked, &mut meant, world)?;
            Selection::of(filter, world)
        }
        (None, None) => population,
    };
    (*listed.units() == meant).then(|| Count {
        count: listed.count(),
        href: listed.filter().href(routes::MUNICIPALITIES),
    })
}

/// Narrows a filter and the units meant to those who chose any of the options.
fn choosing(
    wave: &Wave,
    question: &str,
    option: &[String],
    filter: &Filter,
    meant: &mut UnitSet,
    world: &World,
) -> Option<Filter> {
    let column = wave.codebook().column(question)?;
    let known = &wave.codebook().questions[column.question];
    let options = option.iter().map(|id| known.option_index(id));
    let options = options.collect::<Option<Vec<_>>>()?;
    *meant = tabulate::choosing(wave, column, &options, meant);
    Some(filter.with_options(column, &options, world))
}
