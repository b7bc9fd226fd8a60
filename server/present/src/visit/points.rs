//! What is talked about: points from the signals and answers of a municipality, heaviest first, each
//! with what it answered, what it answered before, and how common that is.

use std::collections::BTreeSet;

use domain::follow_up::written::Point;
use domain::signal::{Rule, RuleKind};
use domain::signals::{Signal, WaveRule};
use domain::survey::ColumnRef;
use kinds::QuestionKind;
use view::people::Pick;
use view::profile::{GivenAnswer, ProfileLine};
use view::visit::PointRow;
use view::words::and_list;
use view::words::format::{lower_first, percent_of};

use crate::Scope;
use crate::grounds::grounds;
use crate::words::catalog::{lists, visit as word};

/// Lines of a battery that the name of a point names; how many more there are is told.
const LINES_NAMED: usize = 3;

/// The points that a municipality's signals give, heaviest first, each with a question to ask; below them
/// the rules that somebody made and that its region has laid a weight on. One that did not answer is asked
/// about that.
pub fn suggested(scope: Scope<'_>, position: usize) -> Vec<Point> {
    let signals = scope.signals().of_unit(position).into_iter();
    let silent = |signal: &Signal<'_>| signal.rule.kind == RuleKind::Silent;
    let asked = signals.filter(|one| one.is_need() || silent(one) && one.rule.ask.is_some());
    let mut points: Vec<Point> = asked
        .map(|signal| suggestion(scope, position, signal.rule))
        .collect();
    let region = scope.wave.units()[position].region;
    let weighed = scope.world.weighed_by(Some(region));
    let here = weighed.signals(scope.wave.year());
    let own = here.of_unit(position).into_iter();
    let own = own.filter(|signal| here.rule(&signal.rule.id).is_some_and(WaveRule::is_own));
    points.extend(own.map(|signal| suggestion(scope, position, signal.rule)));
    points
}

/// The point that a rule gives. It asks what has changed, where something has; else what the rule asks.
fn suggestion(scope: Scope<'_>, position: usize, rule: &Rule) -> Point {
    let rests_on = grounds(scope, position, rule);
    let line = rests_on.first();
    let line = line.map(|column| crate::profile::line_of(scope, position, *column));
    let changed = line.as_ref().and_then(|line| what_changed(scope, line));
    let own = || rule.ask.as_ref().map(|ask| ask.text(scope.lang).to_owned());
    let general = || line.as_ref().map(|line| question(scope, line));
    Point {
        source: rule.id.clone(),
        point: called(scope, rule, &rests_on),
        question: changed.or_else(own).or_else(general).unwrap_or_default(),
        ticked: true,
    }
}

/// What a rule's point is called on an agenda: by its tag, which is shorter than its title, and by the lines
/// of a battery that it rests on, where it does.
fn called(scope: Scope<'_>, rule: &Rule, rests_on: &BTreeSet<ColumnRef>) -> String {
    let questions = &scope.wave.codebook().questions;
    let mut lines: Vec<String> = Vec::new();
    for column in rests_on {
        let Some(item) = column.item else { continue };
        let wording = &questions[column.question].items[item].wording;
        let line = lower_first(wording.text(scope.lang));
        // Two batteries may ask about the same.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let tag = rule.tag.text(scope.lang);
    let told = match lines.len().saturating_sub(LINES_NAMED) {
        _ if lines.is_empty() => return tag.to_owned(),
        0 => and_list(&lines, scope.lang),
        more => {
            let more = lists::MORE.fill(scope.lang, &[("n", &more.to_string())]);
            format!("{} {more}", lines[..LINES_NAMED].join(", "))
        }
    };
    format!("{tag}: {told}")
}

/// What a visit is for, by the tags of the signals of a municipality; empty where there are none.
pub fn purpose(scope: Scope<'_>, position: usize) -> String {
    let signals = scope.signals().of_unit(position).into_iter();
    let needs = signals.filter(Signal::is_need);
    let tags: Vec<String> = needs
        .map(|signal| lower_first(signal.rule.tag.text(scope.lang)))
        .collect();
    if tags.is_empty() {
        return String::new();
    }
    let tags = and_list(&tags, scope.lang);
    word::PURPOSE.fill(scope.lang, &[("tags", &tags)])
}

/// What to ask of an answer that no rule has a question for: of one that changed, what happened.
fn question(scope: Scope<'_>, line: &ProfileLine) -> String {
    let GivenAnswer::Answer(answer) = &line.answer else {
        return String::new();
    };
    what_changed(scope, line).unwrap_or_else(|| word::ASK.fill(scope.lang, &[("answer", answer)]))
}

/// What to ask of an answer that changed; `None` of one that did not.
fn what_changed(scope: Scope<'_>, line: &ProfileLine) -> Option<String> {
    let GivenAnswer::Answer(answer) = &line.answer else {
        return None;
    };
    let before = line.before.as_ref();
    let earlier = before.filter(|before| !before.ends_with(answer.as_str()))?;
    let values = [("earlier", earlier.as_str()), ("answer", answer)];
    Some(word::ASK_CHANGED.fill(scope.lang, &values))
}

/// The column that a point comes from: the answer that makes its rule hold, or the question it names.
fn column(scope: Scope<'_>, position: usize, source: &str) -> Option<ColumnRef> {
    let rule = scope.signals().rule(source);
    match rule {
        Some(rule) => grounds(scope, position, rule.rule()).into_iter().next(),
        None => scope.wave.codebook().column(source),
    }
}

/// The questions that points are about, by the ids of their columns.
pub fn talked_about(scope: Scope<'_>, position: usize, points: &[Point]) -> BTreeSet<String> {
    let codebook = scope.wave.codebook();
    let columns = points.iter();
    let columns = columns.filter_map(|point| column(scope, position, &point.source));
    columns.map(|column| codebook.column_id(column)).collect()
}

/// The points as rows.
pub(super) fn rows(scope: Scope<'_>, position: Option<usize>, points: &[Point]) -> Vec<PointRow> {
    points
        .iter()
        .map(|point| {
            let column = position.and_then(|position| {
                let column = column(scope, position, &point.source)?;
                Some(crate::profile::line_of(scope, position, column))
            });
            row(scope, point, column.as_ref())
        })
        .collect()
}

fn row(scope: Scope<'_>, point: &Point, line: Option<&ProfileLine>) -> PointRow {
    let share = |share: Option<&view::Share>| {
        share.map_or_else(String::new, |share| {
            percent_of(share.count, share.n, scope.lang)
        })
    };
    let own = point.source.is_empty();
    PointRow {
        source: point.source.clone(),
        point: point.point.clone(),
        question: point.question.clone(),
        ticked: point.ticked,
        answer: match line.map(|line| &line.answer) {
            Some(GivenAnswer::Answer(answer) | GivenAnswer::Quote(answer)) => answer.clone(),
            Some(GivenAnswer::Empty(_, why)) => why.clone(),
            None if own => word::OWN_POINT.text(scope.lang).to_owned(),
            None => String::new(),
        },
        earlier: line
            .and_then(|line| line.before.clone())
            .unwrap_or_default(),
        beside: share(line.and_then(|line| line.beside.as_ref())),
        whole: share(line.and_then(|line| line.whole.as_ref())),
    }
}

/// The questions that can be talked about besides: all that are no texts and stand in no point yet.
pub(super) fn sources(scope: Scope<'_>, points: &[Point]) -> Vec<Pick> {
    let codebook = scope.wave.codebook();
    let columns = codebook.columns();
    let columns =
        columns.filter(|column| codebook.questions[column.question].kind != QuestionKind::Text);
    let ids = columns.map(|column| (codebook.column_id(column), column));
    ids.filter(|(id, _)| points.iter().all(|point| point.source != *id))
        .map(|(id, column)| Pick {
            text: label(scope, column),
            value: id,
            picked: false,
        })
        .collect()
}

/// What a column is called: the question in short, and the item.
fn label(scope: Scope<'_>, column: ColumnRef) -> String {
    let question = &scope.wave.codebook().questions[column.question];
    let short = question.short.text(scope.lang);
    match column.item {
        None => short.to_owned(),
        Some(item) => {
            let item = question.items[item].wording.text(scope.lang);
            format!("{short}: {}", lower_first(item))
        }
    }
}

/// A point about a question that was picked; `None` where the wave has none with the id.
pub fn of_question(scope: Scope<'_>, position: Option<usize>, id: &str) -> Option<Point> {
    let column = scope.wave.codebook().column(id)?;
    let line = position.map(|position| crate::profile::line_of(scope, position, column));
    Some(Point {
        source: id.to_owned(),
        point: label(scope, column),
        question: line.map_or_else(String::new, |line| question(scope, &line)),
        ticked: true,
    })
}

/// The heads of the columns.
pub(super) fn columns(scope: Scope<'_>, position: Option<usize>, name: &str) -> [String; 3] {
    let lang = scope.lang;
    let region = position.map_or("", |position| {
        crate::words::class::region(scope.wave.units()[position].region, lang)
    });
    [
        word::ANSWERED.fill(lang, &[("unit", name)]),
        word::SAME_IN.fill(lang, &[("region", region)]),
        word::IN_COUNTRY.text(lang).to_owned(),
    ]
}
