//! The audit log in words: a sentence for what is known, and the id of what is not.

use domain::audit::{Detail, Details};
use kinds::{Id, Lang, Regions, Role};
use present::audit::{AUDIT_SHOWN_MAX, Asked, Event, EventKind, FoundRows, Who, audit};
use present::colleagues::{Colleague, Colleagues};
use present::words::audit::{ACTIONS, detail, kind, sentence};

fn event(action: &str, object: Option<(&str, &str)>, details: &[(&str, Detail)]) -> Event {
    let details = details.iter().cloned();
    let object_name = object
        .filter(|(kind, _)| *kind == "account")
        .map(|_| "Rådgiver Vest".to_owned());
    Event {
        number: 7,
        day: "2016-03-08".to_owned(),
        time: (8, 5, 19),
        utc: "2016-03-08T07:05:19Z".to_owned(),
        who: Who::Person("1".to_owned(), Some("Rådgiver Nord".to_owned())),
        origin: "192.0.2.7".to_owned(),
        action: action.to_owned(),
        object: object.map(|(kind, id)| (kind.to_owned(), id.to_owned())),
        object_name,
        details: details
            .map(|(name, it)| (name.to_owned(), it))
            .collect::<Details>(),
    }
}

fn text(text: &str) -> Detail {
    Detail::Text(text.to_owned())
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[test]
fn what_happened_is_said_as_people_say_it() {
    let account = Some(("account", "1"));
    let number = Detail::Number;
    let keys = Detail::Texts(vec!["region".to_owned(), "q".to_owned()]);
    let file = |more: &[(&str, Detail)]| {
        let mut details = vec![("format", text("xlsx"))];
        details.extend(more.iter().cloned());
        event("file.taken", Some(("file", "list")), &details)
    };
    let cases = [
        (
            event("session.opened", account, &[("by", text("password"))]),
            "Logget inn",
            "Passord",
        ),
        (event("session.ended", account, &[]), "Logget ut", ""),
        (
            event(
                "session.ended_everywhere",
                account,
                &[("sessions", number(1))],
            ),
            "Logget ut overalt: Rådgiver Vest",
            "1 økt avsluttet",
        ),
        (
            event("sign_in.failed", account, &[("locks", Detail::Flag(false))]),
            "Feil passord",
            "Rådgiver Vest",
        ),
        (
            event("sign_in.failed", account, &[("locks", Detail::Flag(true))]),
            "Feil passord for mange ganger. Låst",
            "Rådgiver Vest",
        ),
        (
            event("sign_in.failed", None, &[("by", text("issuer"))]),
            "Innlogging hos andre ble ikke godtatt",
            "",
        ),
        (
            event(
                "account.role_changed",
                account,
                &[("by", text("issuer")), ("role", text("manager"))],
            ),
            "Endret rolle eller regioner for Rådgiver Vest",
            "Leder",
        ),
        (
            event("account.added", account, &[("role", text("adviser"))]),
            "La til Rådgiver Vest",
            "Rådgiver",
        ),
        (
            event("account.locked", account, &[("why", text("by_hand"))]),
            "Låste Rådgiver Vest",
            "Av en administrator",
        ),
        (
            event(
                "account.role_changed",
                account,
                &[("from", text("reader")), ("role", text("manager"))],
            ),
            "Endret rolle eller regioner for Rådgiver Vest",
            "Leser → Leder",
        ),
        (
            event(
                "wave.published",
                Some(("wave", "2015")),
                &[("responses", number(1_234))],
            ),
            "Publiserte undersøkelsen 2015",
            "1\u{a0}234 svar",
        ),
        (
            file(&[
                ("rows", number(63)),
                ("year", number(2015)),
                ("keys", keys.clone()),
            ]),
            "Lastet ned 63 rader som Excel: listen over kommuner",
            "Undersøkelsen 2015, filter: region, q",
        ),
        (
            file(&[("rows", number(1)), ("year", number(2015))]),
            "Lastet ned 1 rad som Excel: listen over kommuner",
            "Undersøkelsen 2015, uten filter",
        ),
        (
            file(&[("keys", keys)]),
            "Lastet ned en tegning som Excel: listen over kommuner",
            "Filter: region, q",
        ),
        (
            event(
                "access.refused",
                Some(("address", "/administrasjon/folk")),
                &[("kind", text("form"))],
            ),
            "Ble nektet adgang: /administrasjon/folk",
            "Et skjema",
        ),
        (
            event(
                "access.refused",
                Some(("address", "/administrasjon/folk")),
                &[
                    ("action", text("administer")),
                    ("kind", text("form")),
                    ("last", Detail::Flag(true)),
                ],
            ),
            "Ble nektet adgang: /administrasjon/folk",
            "Et skjema. Mangler retten «Styrer folk, ser revisjonsloggen». Flere forsøk den neste timen føres ikke.",
        ),
        (
            event(
                "access.refused",
                Some(("address", "/")),
                &[
                    ("action", text("of_a_later_version")),
                    ("kind", text("page")),
                ],
            ),
            "Ble nektet adgang: /",
            "En side. Mangler retten «of_a_later_version»",
        ),
        (
            event(
                "access.refused",
                Some(("address", "/")),
                &[("kind", text("page")), ("last", Detail::Flag(true))],
            ),
            "Ble nektet adgang: /",
            "En side. Flere forsøk den neste timen føres ikke.",
        ),
        (
            event(
                "audit.cut",
                Some(("audit", "40")),
                &[("from", number(1)), ("rows", number(40))],
            ),
            "Fjernet 40 gamle hendelser fra loggen",
            "Nummer 1–40",
        ),
        (
            event("followed_by.changed", Some(("unit", "1902")), &[]),
            "Endret hvem som følger en kommune",
            "1902",
        ),
        (
            event("visit.planned_by_a_later_version", None, &[]),
            "visit.planned_by_a_later_version",
            "",
        ),
    ];
    for (event, told, beside) in cases {
        assert_eq!(sentence(&event, Lang::Nb), told, "{}", event.action);
        assert_eq!(detail(&event, Lang::Nb), beside, "{}", event.action);
    }
}

/// Also where a row lacks what its sentence names.
#[test]
fn every_action_is_worded_in_every_language() {
    for (action, ..) in ACTIONS {
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            let told = sentence(
                &event(
                    action,
                    Some(("account", "1")),
                    &[("rows", Detail::Number(2))],
                ),
                lang,
            );
            assert!(told != *action && !told.is_empty(), "{action} {lang:?}");
        }
        assert_ne!(kind(action), EventKind::Other, "{action}");
    }
    let of_kinds = EventKind::CHOSEN
        .iter()
        .map(|(kind, _)| kind.actions().len());
    assert_eq!(of_kinds.sum::<usize>(), ACTIONS.len());
}

#[test]
fn the_page_counts_and_pages() {
    let events: Vec<Event> = (0..AUDIT_SHOWN_MAX)
        .map(|_| event("session.ended", None, &[]))
        .collect();
    let id = Id::new(1, 1);
    let adviser = Colleague {
        id,
        name: "Rådgiver Nord".to_owned(),
        role: Role::Adviser,
        regions: Regions::all(),
        locked: false,
    };
    let people = std::iter::once(adviser).collect();
    for (count, page, numbers, first, last) in [
        (AUDIT_SHOWN_MAX, 1, "", 1, 50),
        (AUDIT_SHOWN_MAX + 1, 1, "1* 2", 1, 50),
        (4_812, 1, "1* 2 3 97", 1, 50),
        (4_812, 9, "1 7 8 9* 10 11 97", 401, 450),
        (4_812, 97, "1 95 96 97*", 4_801, 4_812),
    ] {
        let shown = &events[..=(last - first)];
        let found = FoundRows {
            all: 4_812,
            since: Some("2016-01-20".to_owned()),
            count,
            events: shown,
            people: &people,
        };
        let asked = Asked {
            page,
            who: id.to_string(),
            from_day: Some("2016-02-01".to_owned()),
            to_day: Some("2016-03-08".to_owned()),
            ..Asked::default()
        };
        let shown = audit(&asked, &found, Lang::Nb);
        let pages: Vec<String> = shown
            .paging
            .pages
            .iter()
            .map(|page| format!("{}{}", page.text, if page.current { "*" } else { "" }))
            .collect();
        assert_eq!(pages.join(" "), numbers, "{count} {page}");
        assert_eq!((shown.paging.first, shown.paging.last), (first, last));
        assert_eq!(shown.extent, "4\u{a0}812 hendelser siden 20.01.2016");
        assert_eq!(shown.span, "01.02.2016–08.03.2016, nyeste først");
        assert_eq!(
            (&*shown.rows[0].day, &*shown.rows[0].time),
            ("08.03.2016", "kl. 08.05.19")
        );
        assert!(shown.who[1].chosen && shown.who[1].text == "Rådgiver Nord");
        if let Some(next) = shown.paging.next_href {
            assert_eq!(
                next,
                format!("/administrasjon/revisjon?hvem={id}&side={}", page + 1)
            );
        }
    }
}

#[test]
fn an_empty_log_says_so() {
    let found = FoundRows {
        all: 0,
        since: None,
        count: 0,
        events: &[],
        people: &Colleagues::default(),
    };
    let shown = audit(
        &Asked {
            page: 1,
            ..Asked::default()
        },
        &found,
        Lang::Nb,
    );
    assert_eq!(shown.extent, "Ingen hendelser ennå");
    assert_eq!(shown.found, "0 hendelser");
    assert_eq!(shown.span, "Hele loggen, nyeste først");
    assert_eq!((shown.paging.first, shown.paging.last), (0, 0));
}
