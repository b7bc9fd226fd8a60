//! The addresses of the site: one place for all that link to them, answer them or read them.
//!
//! They stand in letters and calendars, so they stay. The routes of the pages themselves have to be
//! written as literals (`path!`); a test holds them to these.

/// The front page.
pub const OVERVIEW: &str = "/";
/// The list of municipalities, and below it each profile.
pub const MUNICIPALITIES: &str = "/kommuner";
/// How many a condition in the making would leave: what the list's script asks for.
pub const COUNT: &str = "/kommuner/antall";
/// The borders of a map: a file that a browser keeps, whatever colours it.
pub const BORDERS: &str = "/kommuner/grenser.svg";
/// The search for a municipality or a question.
pub const SEARCH: &str = "/sok";
/// The catalogue of questions, and below it each question.
pub const QUESTIONS: &str = "/sporsmal";
/// The regions against the country.
pub const REGIONS: &str = "/regioner";
/// What changed since the wave before.
pub const CHANGES: &str = "/endringer";
/// A few municipalities side by side.
pub const COMPARE: &str = "/sammenlign";
/// The survey report.
pub const REPORT: &str = "/rapport";
/// What the published report states, beside the same computed.
pub const PUBLISHED: &str = "/rapport/publisert";
/// Where the published report does not agree with itself.
pub const CONFLICTS: &str = "/rapport/uenigheter";
/// How each number is made.
pub const METHOD: &str = "/metode";

/// What one follows up: late, waiting, due, ahead.
pub const FOLLOW_UP: &str = "/oppfolging";
/// What was agreed, and below it each.
pub const ACTIONS: &str = "/oppfolging/tiltak";
/// Visits, and below it each.
pub const VISITS: &str = "/oppfolging/besok";
/// A visit that is to be written.
pub const VISIT_NEW: &str = "/oppfolging/besok/nytt";
/// Writes a visit.
pub const VISIT_SAVE: &str = "/oppfolging/besok/lagre";
/// Deletes a visit.
pub const VISIT_DELETE: &str = "/oppfolging/besok/slett";
/// Brings a visit back that was deleted.
pub const VISIT_BRING_BACK: &str = "/oppfolging/besok/hent";
/// Notes that somebody has read what colleagues did.
pub const NEWS_READ: &str = "/oppfolging/lest";
/// Brings back a trip that the last visit on it was taken off.
pub const TRIP_BRING_BACK: &str = "/oppfolging/besok/hent-reise";
/// Keeps what somebody is writing.
pub const DRAFT: &str = "/oppfolging/kladd";
/// Lists, and below it each.
pub const LISTS: &str = "/oppfolging/lister";
/// The files of who was visited.
pub const COVERAGE: &str = "/oppfolging/dekning";
/// Rules and weights, and below it each rule.
pub const RULES: &str = "/oppfolging/regler";
/// Saves a rule, or the weight that a region lays on one.
pub const RULE_SAVE: &str = "/oppfolging/regler/lagre";

/// Where something is agreed; what is posted there is it.
pub const ACTION_NEW: &str = "/oppfolging/tiltak/nytt";
/// Words what was agreed otherwise, or ties it to another answer.
pub const ACTION_WRITE: &str = "/oppfolging/tiltak/endre";
/// Gives one or many another due date.
pub const ACTION_MOVE: &str = "/oppfolging/tiltak/frist";
/// Hands one or many on to somebody else.
pub const ACTION_HAND_ON: &str = "/oppfolging/tiltak/folger";
/// Brings one to another state.
pub const ACTION_STATE: &str = "/oppfolging/tiltak/status";
/// Deletes one.
pub const ACTION_DELETE: &str = "/oppfolging/tiltak/slett";
/// Brings back one that was deleted.
pub const ACTION_UNDO: &str = "/oppfolging/tiltak/angre";
/// Below it what is kept on each municipality: who follows it, notes, weeks that do not suit.
pub const UNIT_FOLLOW_UP: &str = "/oppfolging/kommuner";
/// Says who follows a municipality.
pub const UNIT_FOLLOWER: &str = "/oppfolging/kommuner/folger";
/// Writes a note, or rewrites one.
pub const NOTE: &str = "/oppfolging/notat";
/// Deletes a note.
pub const NOTE_DELETE: &str = "/oppfolging/notat/slett";
/// Brings back a note that was deleted.
pub const NOTE_UNDO: &str = "/oppfolging/notat/angre";
/// When one is away.
pub const ABSENCE: &str = "/oppfolging/fravaer";
/// Adds days that do not suit a municipality.
pub const DAYS: &str = "/oppfolging/dager";
/// Takes such days away, or a person's.
pub const DAYS_DELETE: &str = "/oppfolging/dager/slett";
/// Brings them back.
pub const DAYS_UNDO: &str = "/oppfolging/dager/angre";

/// The page to sign in on; what is posted there signs in.
pub const SIGN_IN: &str = "/logg-inn";
/// Signs in as a ready person of the demonstration.
pub const SIGN_IN_READY: &str = "/logg-inn/demo";
/// Signs out.
pub const SIGN_OUT: &str = "/logg-ut";
/// One's own account.
pub const ACCOUNT: &str = "/konto";
/// Calls one's own account something else.
pub const ACCOUNT_NAME: &str = "/konto/navn";
/// Changes one's own password.
pub const ACCOUNT_PASSWORD: &str = "/konto/passord";
/// Signs out in one place.
pub const ACCOUNT_SESSION: &str = "/konto/logg-ut";
/// Signs out everywhere.
pub const ACCOUNT_SESSIONS: &str = "/konto/logg-ut-overalt";
/// Where a code that was handed over is used, and a password chosen.
pub const CHOOSE_PASSWORD: &str = "/nytt-passord";
/// People and roles.
pub const PEOPLE: &str = "/administrasjon/folk";
/// Gives somebody another role, or other regions.
pub const PERSON_RIGHTS: &str = "/administrasjon/folk/endre";
/// Invites somebody.
pub const PERSON_INVITE: &str = "/administrasjon/folk/inviter";
/// Makes a code for somebody to choose a password with.
pub const PERSON_CODE: &str = "/administrasjon/folk/kode";
/// Locks somebody's account.
pub const PERSON_LOCK: &str = "/administrasjon/folk/las";
/// Unlocks it.
pub const PERSON_UNLOCK: &str = "/administrasjon/folk/apne";
/// Hands on what somebody follows.
pub const PERSON_HAND_ON: &str = "/administrasjon/folk/overfor";
/// Ends somebody's sessions.
pub const PERSON_SIGN_OUT: &str = "/administrasjon/folk/logg-ut";
/// The audit log.
pub const AUDIT: &str = "/administrasjon/revisjon";

/// A list in the making: what it holds, what it is called, who sees it.
pub const LIST_NEW: &str = "/oppfolging/lister/ny";
/// Puts municipalities on a list.
pub const LIST_ADD: &str = "/oppfolging/lister/legg-til";
/// Takes some off it.
pub const LIST_TAKE: &str = "/oppfolging/lister/ta-ut";
/// Gives a list another name or note, or shows it to others.
pub const LIST_WRITE: &str = "/oppfolging/lister/endre";
/// Deletes a list.
pub const LIST_DELETE: &str = "/oppfolging/lister/slett";
/// Lets a list follow its filter.
pub const LIST_THAW: &str = "/oppfolging/lister/levende";
/// Lets it hold what it holds now.
pub const LIST_FREEZE: &str = "/oppfolging/lister/frys";
/// Lets it hold what it held before it followed its filter.
pub const LIST_FIX: &str = "/oppfolging/lister/fast";
/// Brings it back.
pub const LIST_BRING_BACK: &str = "/oppfolging/lister/angre";

/// Whether the server can do its work.
pub const HEALTH: &str = "/healthz";

/// Every address above: what the audit log may name. A test holds it to them.
pub const KNOWN: &[&str] = &[
    OVERVIEW,
    MUNICIPALITIES,
    COUNT,
    BORDERS,
    SEARCH,
    QUESTIONS,
    REGIONS,
    CHANGES,
    COMPARE,
    REPORT,
    PUBLISHED,
    CONFLICTS,
    METHOD,
    FOLLOW_UP,
    ACTIONS,
    VISITS,
    VISIT_NEW,
    VISIT_SAVE,
    VISIT_DELETE,
    VISIT_BRING_BACK,
    NEWS_READ,
    TRIP_BRING_BACK,
    DRAFT,
    LISTS,
    COVERAGE,
    RULES,
    RULE_SAVE,
    ACTION_NEW,
    ACTION_WRITE,
    ACTION_MOVE,
    ACTION_HAND_ON,
    ACTION_STATE,
    ACTION_DELETE,
    ACTION_UNDO,
    UNIT_FOLLOW_UP,
    UNIT_FOLLOWER,
    NOTE,
    NOTE_DELETE,
    NOTE_UNDO,
    ABSENCE,
    DAYS,
    DAYS_DELETE,
    DAYS_UNDO,
    SIGN_IN,
    SIGN_IN_READY,
    SIGN_OUT,
    ACCOUNT,
    ACCOUNT_NAME,
    ACCOUNT_PASSWORD,
    ACCOUNT_SESSION,
    ACCOUNT_SESSIONS,
    CHOOSE_PASSWORD,
    PEOPLE,
    PERSON_RIGHTS,
    PERSON_INVITE,
    PERSON_CODE,
    PERSON_LOCK,
    PERSON_UNLOCK,
    PERSON_HAND_ON,
    PERSON_SIGN_OUT,
    AUDIT,
    LIST_NEW,
    LIST_ADD,
    LIST_TAKE,
    LIST_WRITE,
    LIST_DELETE,
    LIST_THAW,
    LIST_FREEZE,
    LIST_FIX,
    LIST_BRING_BACK,
    HEALTH,
];

/// The key of an address that says the language, on every page and file.
pub const LANGUAGE: &str = "sprak";

/// The key of an address that says the wave.
pub const WAVE: &str = "wave";

/// The key of an address that says all of its filter: what is not there is not asked for. Where an address
/// says neither this nor a region, a page that begins in somebody's own region does.
pub const WHOLE: &str = "valgt";

/// An address without a query, in the wave of a year.
pub fn in_wave(path: &str, year: u16) -> String {
    format!("{path}?{WAVE}={year}")
}

/// The key of the address that says which page to go on to after signing in.
pub const ONWARD: &str = "til";

/// The key of the address that says what was done a moment ago.
pub const DONE: &str = "lagret";

/// A page that says what was done a moment ago.
pub fn done(page: &str, what: &str) -> String {
    format!("{page}?{DONE}={what}")
}

/// The key of the address that says why a provider let somebody go, and which one.
pub const FAULT: &str = "feil";
/// The provider's id beside it.
pub const FAULT_AT: &str = "hos";

/// The page to sign in on, that goes on to another afterwards.
pub fn sign_in(onward: &str) -> String {
    leading_on(SIGN_IN, onward)
}

/// Where signing in at a provider begins, to go on to a page afterwards.
pub fn sign_in_at(provider: &str, onward: &str) -> String {
    leading_on(&format!("{SIGN_IN}/{provider}"), onward)
}

fn leading_on(path: &str, onward: &str) -> String {
    let mut address = format!("{path}?{ONWARD}=");
    for byte in onward.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                address.push(char::from(byte));
            }
            _ => {
                let digits =
                    [byte >> 4, byte & 15].map(|digit| b"0123456789ABCDEF"[usize::from(digit)]);
                address.push('%');
                address.extend(digits.map(char::from));
            }
        }
    }
    address
}

/// The file of a page: its address with an ending (`csv`).
pub fn file(path: &str, ending: &str) -> String {
    format!("{path}.{ending}")
}

/// The profile of a unit, without a query.
pub fn profile(number: &str) -> String {
    format!("{MUNICIPALITIES}/{number}")
}

/// The page of a list, without a query.
pub fn list(id: &str) -> String {
    format!("{LISTS}/{id}")
}

/// The page of one thing that was agreed.
pub fn action(id: &str) -> String {
    format!("{ACTIONS}/{id}")
}

/// The page of one visit.
pub fn visit(id: &str) -> String {
    format!("{VISITS}/{id}")
}

/// What is kept on a municipality.
pub fn unit_follow_up(number: &str) -> String {
    format!("{UNIT_FOLLOW_UP}/{number}")
}

/// What names the unit in the address of a profile; `None` where it is another address.
pub fn unit_number(path: &str) -> Option<&str> {
    below(path, MUNICIPALITIES)
}

/// The page of a question or of an item, without a query.
pub fn question(id: &str) -> String {
    format!("{QUESTIONS}/{id}")
}

/// The id in the address of a question; `None` where it is another address.
pub fn question_id(path: &str) -> Option<&str> {
    below(path, QUESTIONS)
}

/// The one part of an address that stands below another.
fn below<'p>(path: &'p str, above: &str) -> Option<&'p str> {
    let id = path.strip_prefix(above)?.strip_prefix('/')?;
    (!id.is_empty() && !id.contains('/')).then_some(id)
}

/// Whether the page of an address has a program in the browser: the list has.
pub fn is_live(path: &str) -> bool {
    path == MUNICIPALITIES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_question_leads_back_to_its_id() {
        for id in ["target", "usefulness.courses"] {
            assert_eq!(question_id(&question(id)), Some(id));
        }
        for path in [
            "/sporsmal",
            "/sporsmal/",
            "/sporsmal/a/b",
            "/sporsmalet/a",
            "/kommuner/a",
        ] {
            assert_eq!(question_id(path), None, "{path}");
        }
    }

    #[test]
    fn the_page_to_go_on_to_is_one_value_of_the_address() {
        for (page, address) in [
            ("/", "/logg-inn?til=/"),
            (
                "/kommuner?region=nord&answer=a:b",
                "/logg-inn?til=/kommuner%3Fregion%3Dnord%26answer%3Da%3Ab",
            ),
            ("/sok?q=øy #", "/logg-inn?til=/sok%3Fq%3D%C3%B8y%20%23"),
        ] {
            assert_eq!(sign_in(page), address);
        }
    }

    #[test]
    fn the_list_is_live() {
        for (path, live) in [
            (MUNICIPALITIES, true),
            ("/sporsmal/target", false),
            ("/kommuner/1902", false),
            (QUESTIONS, false),
            (OVERVIEW, false),
        ] {
            assert_eq!(is_live(path), live, "{path}");
        }
    }
}
