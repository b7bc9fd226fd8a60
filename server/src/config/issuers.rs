//! Providers that people may sign in at: the `[[issuer]]` tables of the settings file.
//!
//! They stand in the file alone, since a provider is more than a line. To add a key: a row in
//! [`KEYS`], a field of [`Issuer`], a row in `docs/sign-in.md` (a test compares the two).

mod fault;
mod table;

use std::collections::BTreeMap;
use std::fmt;

use kinds::{Region, Regions, Role};
use toml::{Table, Value};

use self::table::TableReader;

pub use fault::{IssuerFault, SettingKind};

/// The name of the tables in the file.
pub const TABLE: &str = "issuer";
/// Most providers. Each is a button on the page to sign in on.
pub const ISSUERS_MAX: usize = 8;
/// Longest id of a provider; characters. It stands in addresses.
pub const ISSUER_ID_CHARS_MAX: usize = 32;
/// How far past its end a token may be taken for good, since clocks differ; seconds.
pub const LEEWAY_SECONDS_MAX: i64 = 300;
/// The same where the file says nothing; seconds.
const LEEWAY_SECONDS: i64 = 60;

/// The keys of a table, in the order they are documented.
pub const KEYS: [&str; 17] = [
    ID,
    NAME,
    ISSUER_URL,
    CLIENT_ID,
    CLIENT_SECRET,
    CLIENT_SECRET_FILE,
    SCOPES,
    NAME_CLAIM,
    E_MAIL_CLAIM,
    TRUST_E_MAIL,
    ROLE_CLAIM,
    ROLE,
    REQUIRE,
    MAKE_UNKNOWN,
    ACR_VALUES,
    EXTRA,
    CLOCK_LEEWAY,
];

const ID: &str = "id";
const NAME: &str = "name";
const ISSUER_URL: &str = "issuer_url";
const CLIENT_ID: &str = "client_id";
const CLIENT_SECRET: &str = "client_secret";
const CLIENT_SECRET_FILE: &str = "client_secret_file";
const SCOPES: &str = "scopes";
const NAME_CLAIM: &str = "name_claim";
const E_MAIL_CLAIM: &str = "e_mail_claim";
const TRUST_E_MAIL: &str = "trust_e_mail";
const ROLE_CLAIM: &str = "role_claim";
const ROLE: &str = "role";
const REQUIRE: &str = "require";
const MAKE_UNKNOWN: &str = "make_unknown";
const ACR_VALUES: &str = "acr_values";
const EXTRA: &str = "extra";
const CLOCK_LEEWAY: &str = "clock_leeway";

/// The keys of a row of what a claim stands for.
const ROLE_KEYS: [&str; 3] = [VALUE, ROLE, REGIONS];
const VALUE: &str = "value";
const REGIONS: &str = "regions";
/// All regions, among the regions of a row.
const COUNTRY: &str = "all";

/// Ids that mean something else where a way of signing in is stored, or in the address.
const TAKEN_IDS: [&str; 2] = ["demo", "password"];
/// What the program sends by itself when somebody is sent to a provider.
const OWN_PARAMETERS: [&str; 11] = [
    "response_type",
    "response_mode",
    "client_id",
    "client_secret",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "acr_values",
];

/// A provider that people may sign in at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Its id here: in addresses, and as the way somebody signed in.
    pub id: String,
    /// What people call it: `Entra ID`.
    pub name: String,
    /// What it calls itself, without an end: where its description is found.
    pub issuer_url: String,
    /// What it calls us.
    pub client_id: String,
    /// What we prove that with.
    pub client_secret: Secret,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// The claim that holds the person's name.
    pub name_claim: String,
    /// The claim that holds the person's e-mail.
    pub e_mail_claim: String,
    /// Every e-mail it tells is the person's own, whether it says so or not.
    pub trust_e_mail: bool,
    /// What a claim makes of a person; none where the role is given here, by an administrator.
    pub roles: Option<RoleMap>,
    /// Claims that must hold a value.
    pub require: Vec<(String, String)>,
    /// Whoever has a role there and is not known here gets an account.
    pub make_unknown: bool,
    /// The levels of assurance of which one must be met, as they are asked for; any, where empty.
    pub acr_values: Vec<String>,
    /// What is sent besides, when somebody is sent there.
    pub extra: Vec<(String, String)>,
    /// How far past its end a token is taken for good; seconds, 0 to [`LEEWAY_SECONDS_MAX`].
    pub clock_leeway: i64,
}

impl Issuer {
    /// The origin of its address, as a security policy names it.
    pub fn origin(&self) -> Option<String> {
        let address = openidconnect::url::Url::parse(&self.issuer_url).ok()?;
        Some(address.origin().ascii_serialization())
    }
}

/// What the values of a claim stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleMap {
    /// The claim: names with full stops between them, where it stands inside another.
    pub claim: String,
    /// What its values stand for.
    pub rows: Vec<RoleRow>,
}

/// What a value of a claim stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRow {
    /// The value.
    pub value: String,
    /// The role.
    pub role: Role,
    /// Where.
    pub regions: Regions,
}

/// A text that is shown nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// For the one that it is for.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Without the secret.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// A provider that cannot be used: which one, by its id or else its number, and why.
pub type Unusable = (String, IssuerFault);

/// Reads the providers.
///
/// # Errors
/// The first that cannot be used.
pub fn read(value: &Value) -> Result<Vec<Issuer>, Unusable> {
    let all = "1".to_owned();
    let Some(tables) = value.as_array() else {
        return Err((all, IssuerFault::NotTables));
    };
    if tables.len() > ISSUERS_MAX {
        return Err(((ISSUERS_MAX + 1).to_string(), IssuerFault::TooMany));
    }
    let mut issuers: Vec<Issuer> = Vec::new();
    for (index, value) in tables.iter().enumerate() {
        let given = value.get(ID).and_then(Value::as_str).map(str::to_owned);
        let which = given.unwrap_or_else(|| (index + 1).to_string());
        let table = value.as_table();
        let read = table.map_or(Err(IssuerFault::NotTables), issuer);
        let issuer = read.map_err(|fault| (which.clone(), fault))?;
        if issuers.iter().any(|other| other.id == issuer.id) {
            return Err((which, IssuerFault::Twice));
        }
        issuers.push(issuer);
    }
    Ok(issuers)
}

fn issuer(table: &Table) -> Result<Issuer, IssuerFault> {
    let reader = TableReader::of(table, &KEYS)?;
    let roles = roles(&reader)?;
    let make_unknown = reader.flag(MAKE_UNKNOWN)?.unwrap_or(false);
    if make_unknown && roles.is_none() {
        return Err(IssuerFault::NobodyToMake);
    }
    Ok(Issuer {
        id: id(reader.needed(ID)?)?,
        name: reader.needed(NAME)?,
        issuer_url: address(reader.needed(ISSUER_URL)?)?,
        client_id: reader.needed(CLIENT_ID)?,
        client_secret: secret(&reader)?,
        scopes: scopes(reader.texts(SCOPES)?),
        name_claim: reader.text(NAME_CLAIM)?.unwrap_or_else(|| NAME.to_owned()),
        e_mail_claim: reader
            .text(E_MAIL_CLAIM)?
            .unwrap_or_else(|| "email".to_owned()),
        trust_e_mail: reader.flag(TRUST_E_MAIL)?.unwrap_or(false),
        roles,
        require: reader.pairs(REQUIRE)?,
        make_unknown,
        acr_values: reader.texts(ACR_VALUES)?.unwrap_or_default(),
        extra: extra(reader.pairs(EXTRA)?)?,
        clock_leeway: leeway(reader.number(CLOCK_LEEWAY)?)?,
    })
}

/// An id that fits in an address as it is.
fn id(text: String) -> Result<String, IssuerFault> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let short = (1..=ISSUER_ID_CHARS_MAX).contains(&text.len());
    if short && text.bytes().all(fits) && !TAKEN_IDS.contains(&&*text) {
        Ok(text)
    } else {
        Err(IssuerFault::NotAnId(text))
    }
}

/// An address of a provider: over TLS, unless it is on this machine.
fn address(text: String) -> Result<String, IssuerFault> {
    let Ok(url) = text.parse::<openidconnect::url::Url>() else {
        return Err(IssuerFault::NotAnAddress(text));
    };
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err(IssuerFault::NotAnAddress(text));
    }
    if is_safe(&url) {
        Ok(text)
    } else {
        Err(IssuerFault::NotTls(text))
    }
}

/// Whether what is sent to an address can be read by nobody on the way.
pub fn is_safe(url: &openidconnect::url::Url) -> bool {
    match url.scheme() {
        "https" => url.has_host(),
        "http" => is_here(url),
        _ => false,
    }
}

/// Whether an address is on this machine.
pub fn is_here(url: &openidconnect::url::Url) -> bool {
    matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"))
}

fn secret(reader: &TableReader<'_>) -> Result<Secret, IssuerFault> {
    let text = match (
        reader.text(CLIENT_SECRET)?,
        reader.text(CLIENT_SECRET_FILE)?,
    ) {
        (Some(text), None) => text,
        (None, Some(file)) => match std::fs::read_to_string(&file) {
            Ok(text) => text.trim().to_owned(),
            Err(_) => return Err(IssuerFault::SecretUnreadable(file)),
        },
        (None, None) => return Err(IssuerFault::NoSecret),
        (Some(_), Some(_)) => return Err(IssuerFault::TwoSecrets),
    };
    if text.trim().is_empty() {
        return Err(IssuerFault::NoSecret);
    }
    Ok(Secret(text))
}

/// `openid` is what makes it a sign-in, and is always asked for.
fn scopes(given: Option<Vec<String>>) -> Vec<String> {
    let usual = || ["profile", "email"].map(str::to_owned).to_vec();
    let mut scopes = given.unwrap_or_else(usual);
    scopes.retain(|scope| scope != "openid");
    scopes
}

fn roles(reader: &TableReader<'_>) -> Result<Option<RoleMap>, IssuerFault> {
    let claim = reader.text(ROLE_CLAIM)?;
    let rows = reader.tables(ROLE)?;
    match (claim, rows) {
        (None, None) => Ok(None),
        (Some(claim), Some(rows)) if !rows.is_empty() => {
            let rows = rows.into_iter().map(role_row).collect::<Result<_, _>>()?;
            Ok(Some(RoleMap { claim, rows }))
        }
        _ => Err(IssuerFault::HalfAMap),
    }
}

fn role_row(table: &Table) -> Result<RoleRow, IssuerFault> {
    let reader = TableReader::of(table, &ROLE_KEYS)?;
    let written = reader.needed(ROLE)?;
    let role = Role::from_id(&written).ok_or(IssuerFault::NotARole(written))?;
    Ok(RoleRow {
        value: reader.needed(VALUE)?,
        role,
        regions: regions(role, reader.texts(REGIONS)?)?,
    })
}

/// Whoever writes does so somewhere; a reader and an administrator are it everywhere.
fn regions(role: Role, given: Option<Vec<String>>) -> Result<Regions, IssuerFault> {
    let everywhere = matches!(role, Role::Reader | Role::Administrator);
    let Some(given) = given.filter(|given| !given.is_empty()) else {
        return if everywhere {
            Ok(Regions::all())
        } else {
            Err(IssuerFault::NoRegions(role.id()))
        };
    };
    if given == [COUNTRY] {
        return Ok(Regions::all());
    }
    let read = |id: String| Region::from_id(&id).ok_or(IssuerFault::NotARegion(id));
    given.into_iter().map(read).collect()
}

fn extra(pairs: Vec<(String, String)>) -> Result<Vec<(String, String)>, IssuerFault> {
    let ours = pairs
        .iter()
        .find(|(name, _)| OWN_PARAMETERS.contains(&&**name));
    match ours {
        Some((name, _)) => Err(IssuerFault::OurParameter(name.clone())),
        None => Ok(pairs),
    }
}

fn leeway(given: Option<i64>) -> Result<i64, IssuerFault> {
    let seconds = given.unwrap_or(LEEWAY_SECONDS);
    if (0..=LEEWAY_SECONDS_MAX).contains(&seconds) {
        Ok(seconds)
    } else {
        Err(IssuerFault::Leeway(seconds))
    }
}

/// Pairs in one order, so that an address is always the same.
fn in_order(pairs: BTreeMap<String, String>) -> Vec<(String, String)> {
    pairs.into_iter().collect()
}

#[cfg(test)]
mod tests;
