//! `/oppfolging/besok/{id}`: one visit, before and after it.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::visit::{TripTabs, VisitPage};
use view::words::catalog::visit as words;
use view::{Link, routes};

use crate::api::load_visit;
use crate::components::around::Around;
use crate::components::chooser::{Chooser, Lines, Options};
use crate::components::crumbs::Crumbs;
use crate::components::follow_nav::FollowNav;
use crate::components::lost::NotThere;
use crate::components::posted::{self, Done, Field};
use crate::components::section::Section;
use crate::components::summary::{summary, usual};
use crate::components::visit_actions::VisitActions;
use crate::components::visit_fields::{Fields, VisitFields, tick};
use crate::components::visit_points::VisitPoints;
use crate::components::visit_rail::{VisitBefore, VisitHistory, VisitState, delete};
use crate::components::visit_texts::{BothWrote, LongText, choose};
use crate::language::text;

/// The page.
#[component]
pub fn Visit() -> impl IntoView {
    super::loaded_one("id", load_visit, draw, gone, routes::visit)
}

fn gone(told: String) -> AnyView {
    view! {
        <NotThere
            title=text(words::GONE_TITLE)
            lead=told
            why=text(words::GONE_WHY)
            ways=vec![(text(words::TITLE), routes::VISITS)]
        />
    }
    .into_any()
}

fn draw(page: VisitPage) -> AnyView {
    let told = posted::told();
    let writes = page.read_only.is_none();
    let save = writes.then(|| {
        view! {
            <button class="ds-button" type="submit" form="besok">
                {text(words::SAVE)}
            </button>
        }
    });
    let notes = [page.read_only.clone(), page.shared.clone()].into_iter();
    let notes = notes
        .flatten()
        .map(|told| view! { <p class="note">{told}</p> });
    let notes = notes.collect_view();
    view! {
        <Title text=page.title.clone() />
        <FollowNav here=routes::VISITS />
        <Crumbs links=crumbs() />
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{page.title.clone()}</h1>
                <p class="meta">
                    {page
                        .meta
                        .iter()
                        .map(|line| view! { <span>{line.clone()}</span> })
                        .collect_view()}
                    <a class="link" href=page.unit.href.clone()>
                        {page.unit.text.clone()}
                    </a>
                </p>
            </div>
            <div class="actions">{save}</div>
        </header>
        <Done sentence=page.done.clone() />
        {left(&page)}
        {summary(&told, usual)}
        <BothWrote told=told.clone() />
        {page.trip.clone().map(|trip| tabs(trip, &page.id, writes))}
        {notes}
        {form(page, writes, told)}
    }
    .into_any()
}

/// The pages above the ones of visits.
pub(super) fn crumbs() -> Vec<Link> {
    [
        (words::FOLLOW_UP, routes::FOLLOW_UP),
        (words::TITLE, routes::VISITS),
    ]
    .map(|(word, href)| Link {
        text: text(word).to_owned(),
        href: href.to_owned(),
    })
    .into()
}

/// The visits of the trip, each with its day.
fn tabs(trip: TripTabs, id: &str, writes: bool) -> AnyView {
    let tabs = trip.visits.into_iter().map(|tab| {
        let current = tab.here.then_some("page");
        view! {
            <a href=tab.link.href aria-current=current>
                <b>{tab.link.text}</b>
                <span class="under">{tab.about}</span>
            </a>
        }
    });
    let more = (writes && trip.writes).then(|| {
        let href = format!("{}?reise={id}", routes::VISIT_NEW);
        view! {
            <a class="link" href=href>
                {text(words::ADD_TO_TRIP)}
            </a>
        }
    });
    view! {
        <nav class="trip" aria-label=text(words::TRIP)>
            {tabs.collect_view()}
            <div>
                <span class="under">{trip.about}</span>
                <span class="under">{trip.note}</span>
                {more}
            </div>
        </nav>
    }
    .into_any()
}

/// Everything that is written of the visit: one form, its rail beside it.
fn form(page: VisitPage, writes: bool, told: Told) -> AnyView {
    let version = told
        .typed("versjon")
        .map_or_else(|| page.version.to_string(), str::to_owned);
    let main = main_part(&page, writes, &told);
    let deleting = writes.then(delete);
    view! {
        <form
            id="besok"
            class="visit"
            method="post"
            action=routes::VISIT_SAVE
            data-draft-of=page.id.clone()
        >
            <input type="hidden" name="besok" value=page.id.clone() />
            <input type="hidden" name="versjon" value=version />
            {posted::change_id(&page.change)}
            <div class="with-rail">
                <div>{main}</div>
                <aside class="rail" aria-label=text(words::RAIL)>
                    <VisitState state=page.state writes told=told.clone() />
                    <VisitBefore rows=page.before writes told />
                    <VisitHistory rows=page.history />
                    {deleting}
                </aside>
            </div>
        </form>
    }
    .into_any()
}

fn main_part(page: &VisitPage, writes: bool, told: &Told) -> AnyView {
    let fields = Fields {
        values: page.values.clone(),
        kinds: page.kinds.clone(),
        responsible: page.responsible.clone(),
        people: page.people.clone(),
        clashes: page.clashes.clone(),
    };
    let waits: Vec<AnyView> = told
        .both
        .iter()
        .filter(|both| !matches!(&*both.field, "purpose" | "minutes" | "points"))
        .map(|both| choose(&both.field, told))
        .collect();
    let when = view! {
        <fieldset class="plain" disabled=!writes>
            <VisitFields fields writes told=told.clone() />
            {trip(page, writes, told)}
            {moved(writes, told)}
            {waits}
        </fieldset>
    }
    .into_any();
    let points = view! {
        <VisitPoints
            points=page.points.clone()
            columns=page.columns.clone()
            sources=page.sources.clone()
            writes
            told=told.clone()
        />
        {choose("points", told)}
    }
    .into_any();
    let (rows, agreed) = (page.actions.clone(), page.agreed.clone());
    let (new, of_form) = (page.new_action.clone(), told.clone());
    let actions = view! { <VisitActions rows new told=of_form /> }.into_any();
    view! {
        <Section id="dato" title=text(words::WHERE_AND_WHO)>
            {when}
        </Section>
        {purpose(page, writes, told)}
        <Section id="punkter" title=text(words::TALK) aside=text(words::TALK_NOTE)>
            {points}
        </Section>
        <Section id="avtalt" title=text(words::AGREED) aside=agreed>
            {actions}
        </Section>
        {minutes(page, writes, told)}
    }
    .into_any()
}

/// The trip it is on, and what that is called.
fn trip(page: &VisitPage, writes: bool, told: &Told) -> AnyView {
    let which = if page.trips.is_empty() {
        // What was sent of a trip that is not there to be chosen is told none the less.
        let around = Around::of("felt", "trip_id", "", told);
        view! { <div id=around.id.clone()>{around.fault()}</div> }.into_any()
    } else {
        let options = Options::alone(page.trips.clone());
        view! {
            <div class="field-grid">
                <div class="wide">
                    <Chooser name="trip_id" label=text(words::ON_TRIP) options told=told.clone() />
                </div>
            </div>
        }
        .into_any()
    };
    let trip = page.trip.clone();
    let called = trip.filter(|trip| writes && trip.writes).map(|trip| {
        let open = told.sentence("trip_name").is_some() || told.sentence("trip_note").is_some();
        view! {
            <details class="others" open=open>
                <summary>{text(words::CHANGE_TRIP)}</summary>
                <input type="hidden" name="trip_name_was" value=trip.name.clone() />
                <input type="hidden" name="trip_note_was" value=trip.note.clone() />
                <Field name="trip_name" label=text(words::TRIP_NAME) value=trip.name told=told.clone() />
                <Lines
                    name="trip_note"
                    label=text(words::TRIP_NOTE)
                    value=trip.note
                    hint=text(words::TRIP_ALL)
                    rows=2
                    told=told.clone()
                />
            </details>
        }
    });
    view! {
        {which}
        {called}
    }
    .into_any()
}

/// The way to bring back the trip that it was taken off a moment ago.
fn left(page: &VisitPage) -> Option<AnyView> {
    let trip = page.left.clone()?;
    let undo = view! {
        <form class="undo" method="post" action=routes::TRIP_BRING_BACK>
            <input type="hidden" name="besok" value=page.id.clone() />
            <input type="hidden" name="reise" value=trip />
            {posted::change_id(&page.change)}
            <button class="link button-link" type="submit">
                {text(words::UNDO)}
            </button>
        </form>
    };
    Some(undo.into_any())
}

/// Why the date is another.
fn moved(writes: bool, told: &Told) -> Option<AnyView> {
    writes.then(|| {
        view! {
            <Field
                name="moved_why"
                label=text(words::MOVED_WHY)
                hint=text(words::MOVED_WHY_HINT)
                told=told.clone()
            />
        }
        .into_any()
    })
}

fn draft(page: &VisitPage, field: &str) -> Option<String> {
    let mut drafts = page.drafts.iter();
    let kept = drafts.find(|(known, _)| known == field)?;
    Some(kept.1.clone())
}

fn purpose(page: &VisitPage, writes: bool, told: &Told) -> AnyView {
    let content = view! {
        <fieldset class="plain" disabled=!writes>
            <LongText
                name="purpose"
                label=text(words::PURPOSE_LABEL)
                rows=4
                value=page.value("purpose").to_owned()
                draft=draft(page, "purpose")
                writes
                told=told.clone()
            />
            {choose("purpose", told)}
        </fieldset>
    }
    .into_any();
    view! {
        <Section id="formal" title=text(words::PURPOSE)>
            {content}
        </Section>
    }
    .into_any()
}

/// The way to save where the minutes end, far below the one in the head; and what the script does of itself
/// meanwhile.
fn save_below() -> AnyView {
    view! {
        <p class="note by-script">{text(words::DRAFT_NOTE)}</p>
        <button class="ds-button" data-variant="secondary" type="submit">
            {text(words::SAVE)}
        </button>
    }
    .into_any()
}

fn minutes(page: &VisitPage, writes: bool, told: &Told) -> AnyView {
    let none = !page.value("no_minutes").is_empty();
    let content = view! {
        <fieldset class="plain" disabled=!writes>
            <LongText
                name="minutes"
                label=text(words::MINUTES_LABEL)
                hint=text(words::MINUTES_HINT)
                rows=8
                value=page.value("minutes").to_owned()
                draft=draft(page, "minutes")
                writes
                told=told.clone()
            />
            {choose("minutes", told)}
            {tick("no_minutes", text(words::NO_MINUTES), none, told)}
        </fieldset>
        {writes.then(save_below)}
    }
    .into_any();
    view! {
        <Section id="referat" title=text(words::MINUTES) aside=text(words::MINUTES_NOTE)>
            {content}
        </Section>
    }
    .into_any()
}
