//! The server that is measured, and who measures it: a ready person of the demonstration.

use crate::client::{Client, Encoding, NotMeasured};

/// Who asks. Their office has most pages of its own.
const PERSON: &str = "Rådgiver A, Nord";

/// How the name of the ready people's administrator begins.
const ADMINISTRATOR: &str = "Administrator";

/// A server, and the cookie by which it knows who asks.
pub struct Site {
    /// Where it listens: `host:port`.
    pub address: String,
    /// As it is sent along: `name=value`.
    pub cookie: String,
    /// The account of whoever measures.
    pub account: String,
}

impl Site {
    /// Where one signs in as a ready person.
    pub const READY: &str = "/logg-inn/demo";

    /// Signs in at a server, by the button that stands beside the person's name.
    pub fn sign_in(address: &str) -> Result<Self, NotMeasured> {
        let mut client = Client::open(address, "")?;
        let page = client.get("/logg-inn", Encoding::Identity)?;
        let page = String::from_utf8_lossy(&page.body);
        let account = account(&page, PERSON)?.to_owned();
        let cookie = client.sign_in(Self::READY, &format!("konto={account}"))?;
        let address = address.to_owned();
        Ok(Self {
            address,
            cookie,
            account,
        })
    }

    /// Opens a connection to it, as the administrator of the ready people.
    pub fn administrator(&self) -> Result<Client, NotMeasured> {
        let mut client = Client::open(&self.address, "")?;
        let page = client.get("/logg-inn", Encoding::Identity)?;
        let page = String::from_utf8_lossy(&page.body);
        let account = account(&page, ADMINISTRATOR)?;
        let cookie = client.sign_in(Self::READY, &format!("konto={account}"))?;
        Client::open(&self.address, &cookie)
    }

    /// Opens a connection to it, as whoever is signed in.
    pub fn connect(&self) -> Result<Client, NotMeasured> {
        Client::open(&self.address, &self.cookie)
    }
}

/// What the button of a ready person sends, by the beginning of their name.
fn account<'a>(page: &'a str, name: &str) -> Result<&'a str, NotMeasured> {
    let mut buttons = page.split("<button").skip(1);
    let button = buttons.find_map(|rest| {
        let (tag, _) = rest.split_once('>')?;
        tag.contains(&format!(": {name}")).then_some(tag)
    });
    let value = button.and_then(|tag| tag.split_once("value=\"")?.1.split_once('"'));
    value
        .map(|(value, _)| value)
        .ok_or_else(|| NotMeasured::Answer(format!("{name} is none of the ready people")))
}
