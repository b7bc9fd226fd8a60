//! The server that is measured, and who measures it: a ready person of the demonstration.

use crate::client::{Client, Encoding, NotMeasured};

/// Who asks. Their office has most pages of its own.
const PERSON: &str = "Rådgiver A, Nord";

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
    /// Signs in at a server, by the button that stands beside the person's name.
    pub fn sign_in(address: &str) -> Result<Self, NotMeasured> {
        let mut client = Client::open(address, "")?;
        let page = client.get("/logg-inn", Encoding::Identity)?;
        let page = String::from_utf8_lossy(&page.body);
        let account = account(&page)
            .ok_or_else(|| NotMeasured::Answer(format!("{PERSON} is none of the ready people")))?;
        let account = account.to_owned();
        let cookie = client.post("/logg-inn/demo", &format!("konto={account}"))?;
        let address = address.to_owned();
        Ok(Self {
            address,
            cookie,
            account,
        })
    }

    /// Opens a connection to it, as whoever is signed in.
    pub fn connect(&self) -> Result<Client, NotMeasured> {
        Client::open(&self.address, &self.cookie)
    }
}

/// What the person's button sends.
fn account(page: &str) -> Option<&str> {
    let mut buttons = page.split("<button").skip(1);
    let button = buttons.find_map(|rest| {
        let (tag, _) = rest.split_once('>')?;
        tag.contains(&format!(": {PERSON}\"")).then_some(tag)
    })?;
    let (_, value) = button.split_once("value=\"")?;
    Some(value.split_once('"')?.0)
}
