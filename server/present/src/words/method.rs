//! The worked examples of the page that explains how numbers are made: each definition with live
//! numbers put into its formula.

use domain::analysis::adjusted::{Adjusted, Effect};
use domain::analysis::change::ShareChange;
use domain::analysis::difference::{Difference, moved, z};
use domain::analysis::mcnemar::Moved;
use domain::analysis::nonresponse::NonResponseBounds;
use domain::analysis::normal::two_sided;
use domain::analysis::verdict::ANSWERS_MOVED;
use domain::analysis::{Part, real};
use kinds::Lang;
use view::words::format::{decimal, percent_with_decimal, whole};
use view::words::pick;
use view::words::verdict::verdict;

/// `14 av 39 = 35,9 %`.
fn of(part: Part, lang: Lang) -> String {
    let share = part
        .share()
        .map_or_else(|| "–".to_owned(), |share| percent_with_decimal(share, lang));
    let of = pick(lang, "av", "av", "of");
    format!("{} {of} {} = {share}", part.count, part.n)
}

/// A number as it stands after a sign of arithmetic: a negative one in brackets.
fn bracketed(number: &str) -> String {
    if number.starts_with('−') {
        format!("({number})")
    } else {
        number.to_owned()
    }
}

/// Percentage points with one decimal.
fn points(difference: f64, lang: Lang) -> String {
    decimal(difference * 100.0, 1, lang)
}

/// A group against the others: both shares, z, p, Holm, and the two answers.
pub fn difference(group: &str, found: &Difference, families: usize, lang: Lang) -> Vec<String> {
    let (Some(points_apart), Some(z_found)) = (found.points, found.z) else {
        return Vec::new();
    };
    let pooled = found.group.and(found.others);
    let others = pick(lang, "De andre", "Dei andre", "The others");
    vec![
        format!(
            "{group}: {}. {others}: {}.",
            of(found.group, lang),
            of(found.others, lang)
        ),
        format!("p̄ = {}", of(pooled, lang)),
        format!(
            "z = {} / √({} · {} · (1/{} + 1/{})) = {}",
            decimal(points_apart, 4, lang),
            decimal(pooled.share().unwrap_or(0.0), 4, lang),
            decimal(1.0 - pooled.share().unwrap_or(0.0), 4, lang),
            found.group.n,
            found.others.n,
            decimal(z_found, 4, lang),
        ),
        chance(found, families, lang),
    ]
}

/// How likely the difference is by chance, alone and in its family, and with the answers turned.
fn chance(found: &Difference, families: usize, lang: Lang) -> String {
    let written = |p: Option<f64>| p.map_or_else(|| "–".to_owned(), |p| decimal(p, 4, lang));
    let (p, adjusted) = (written(found.p), written(found.p_adjusted));
    let turned = moved(found.group, found.others);
    let second = z(turned, found.others).unwrap_or(0.0);
    let p_turned = decimal(two_sided(second), 4, lang);
    let z_turned = decimal(second, 4, lang);
    let turned = of(turned, lang);
    let verdict = verdict(found.verdict, lang);
    match lang {
        Lang::Nb => format!(
            "p = {p}. Etter Holm, blant {families} grupper: {adjusted}. Med {ANSWERS_MOVED} svar snudd ({turned}): z = {z_turned}, p = {p_turned}. Vurdering: {verdict}."
        ),
        Lang::Nn => format!(
            "p = {p}. Etter Holm, blant {families} grupper: {adjusted}. Med {ANSWERS_MOVED} svar snudde ({turned}): z = {z_turned}, p = {p_turned}. Vurdering: {verdict}."
        ),
        Lang::En => format!(
            "p = {p}. After Holm, among {families} groups: {adjusted}. With {ANSWERS_MOVED} answers turned ({turned}): z = {z_turned}, p = {p_turned}. Judgement: {verdict}."
        ),
    }
}

/// The range without assumptions.
pub fn range(bounds: NonResponseBounds, lang: Lang) -> Vec<String> {
    let Part { count, n } = bounds.part;
    let silent = bounds.silent;
    let (low, high) = (
        percent_with_decimal(bounds.low, lang),
        percent_with_decimal(bounds.high, lang),
    );
    let base = bounds.base();
    vec![
        match lang {
            Lang::Nb => format!(
                "{} som svarte, og {silent} som ikke svarte: N′ = {n} + {silent} = {base}",
                of(bounds.part, lang)
            ),
            Lang::Nn => format!(
                "{} som svara, og {silent} som ikkje svara: N′ = {n} + {silent} = {base}",
                of(bounds.part, lang)
            ),
            Lang::En => format!(
                "{} who answered, and {silent} silent: N′ = {n} + {silent} = {base}",
                of(bounds.part, lang)
            ),
        },
        format!("{count} / {base} = {low}"),
        format!("({count} + {silent}) / {base} = {high}"),
    ]
}

/// A difference adjusted for size: each class with its weight, and the three numbers.
pub fn adjusted(
    group: &str,
    found: &Adjusted,
    effect: &Effect,
    class_name: impl Fn(usize) -> String,
    lang: Lang,
) -> Vec<String> {
    let all: usize = found.classes.iter().map(|(_, class)| class.eligible).sum();
    let mut lines: Vec<String> = found
        .classes
        .iter()
        .enumerate()
        .filter(|(_, (_, class))| class.eligible > 0)
        .map(|(place, (_, class))| {
            let others = pick(lang, "de andre", "dei andre", "the others");
            format!(
                "{}: s = {} / {all} = {}; {group} {}, {others} {}",
                class_name(place),
                class.eligible,
                decimal(real(class.eligible) / real(all), 3, lang),
                of(class.group, lang),
                of(class.others, lang),
            )
        })
        .collect();
    let numbers = (
        points(effect.raw, lang),
        points(effect.adjusted, lang),
        points(effect.composition, lang),
    );
    lines.push(match lang {
        Lang::Nb => format!(
            "rå {} = justert {} + størrelse {} (prosentpoeng)",
            numbers.0, numbers.1, numbers.2
        ),
        Lang::Nn => format!(
            "rå {} = justert {} + storleik {} (prosentpoeng)",
            numbers.0, numbers.1, numbers.2
        ),
        Lang::En => format!(
            "raw {} = adjusted {} + size {} (percentage points)",
            numbers.0, numbers.1, numbers.2
        ),
    });
    lines
}

/// A change, its parts, and whether those who answered both times moved by more than chance.
pub fn change(
    found: &ShareChange,
    moved: Moved,
    (before, now): (u16, u16),
    lang: Lang,
) -> Vec<String> {
    let (Some(difference), Some(terms)) = (found.difference(), found.terms()) else {
        return Vec::new();
    };
    let both = pick(lang, "Begge år", "Begge åra", "Both years");
    let joined = pick(lang, "Bare nå", "Berre no", "Only now");
    let left = pick(lang, "Bare før", "Berre før", "Only before");
    let (mut groups, mut sum) = (String::new(), String::new());
    if found.reshaped_earlier.n + found.reshaped_later.n > 0 {
        let parts = (found.reshaped_earlier, found.reshaped_later);
        let (label, note) = super::lineage::term(parts, (before, now), lang);
        groups = format!(" {label}: {note}.");
        sum = format!(" + {}", bracketed(&decimal(terms.reshaped, 6, lang)));
    }
    vec![
        format!(
            "{before}: {}. {now}: {}.",
            of(found.earlier, lang),
            of(found.later, lang)
        ),
        format!(
            "{both}: {} → {}. {joined}: {}. {left}: {}.{groups}",
            of(found.stayers_earlier, lang),
            of(found.stayers_later, lang),
            of(found.joiners, lang),
            of(found.leavers, lang),
        ),
        format!(
            "Δ = {} = {} + {} + {}{sum}",
            decimal(difference, 6, lang),
            decimal(terms.stayers, 6, lang),
            bracketed(&decimal(terms.joiners, 6, lang)),
            bracketed(&decimal(terms.leavers, 6, lang)),
        ),
        panel(moved, (before, now), lang),
    ]
}

/// Those who answered so in one of the two years only, against a binomial of one half.
fn panel(moved: Moved, (before, now): (u16, u16), lang: Lang) -> String {
    let Moved { gained, lost, .. } = moved;
    let p = decimal(moved.p(), 6, lang);
    let verdict = verdict(moved.verdict(), lang);
    match lang {
        Lang::Nb => format!(
            "{gained} svarte slik bare i {now}, {lost} bare i {before}: p = {p}. Vurdering: {verdict}."
        ),
        Lang::Nn => format!(
            "{gained} svara slik berre i {now}, {lost} berre i {before}: p = {p}. Vurdering: {verdict}."
        ),
        Lang::En => format!(
            "{gained} gave this answer only in {now}, {lost} only in {before}: p = {p}. Judgement: {verdict}."
        ),
    }
}

/// A score: each option's answers times its points, the sum and the mean.
pub fn score(parts: &[(usize, i64)], sum: i64, mean: Option<f64>, lang: Lang) -> Vec<String> {
    let products: Vec<String> = parts
        .iter()
        .map(|(answers, points)| format!("{answers} · {}", bracketed(&whole(*points, lang))))
        .collect();
    let mean = mean.map_or_else(|| "–".to_owned(), |mean| decimal(mean, 2, lang));
    let word = pick(lang, "snitt", "snitt", "mean");
    vec![format!(
        "{} = {}; {word} {mean}",
        products.join(" + "),
        whole(sum, lang)
    )]
}

/// The gap between those who answered and all, for one class.
pub fn gap(class: &str, net: Part, gross: Part, gap: f64, lang: Lang) -> Vec<String> {
    let net = of(net, lang);
    let gross = of(gross, lang);
    let gap = decimal(gap, 1, lang);
    vec![match lang {
        Lang::Nb => {
            format!("{class}: {net} av dem som svarte, {gross} av alle; avvik {gap} prosentpoeng")
        }
        Lang::Nn => {
            format!("{class}: {net} av dei som svara, {gross} av alle; avvik {gap} prosentpoeng")
        }
        Lang::En => format!(
            "{class}: {net} of those who answered, {gross} of all; gap {gap} percentage points"
        ),
    }]
}
