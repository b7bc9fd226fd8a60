//! Where a request came from, as trusted proxies tell it: `Forwarded` (RFC 7239) and `X-Forwarded-…`.
//!
//! Each proxy adds, at the right, whom it was asked by. So the list is read from the right, and only as
//! far as trusted proxies speak: the first address that is none of theirs is the sender, and whatever
//! stands left of it is the sender's own invention.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

const FORWARDED: HeaderName = HeaderName::from_static("forwarded");
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// Where a request came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The address of the machine, in its plain form.
    pub address: IpAddr,
    /// Whether a trusted proxy handed it on.
    pub by_proxy: bool,
    /// By which scheme the proxy was asked, where it says so.
    pub scheme: Option<String>,
    /// Under which host it was asked, where it says so.
    pub host: Option<String>,
}

/// `Forwarded` and `X-Forwarded-For` name different senders: one of them came from the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TwoSenders;

/// Where a request of a peer came from. Whoever is not trusted is believed nothing.
pub(super) fn origin(
    peer: IpAddr,
    headers: &HeaderMap,
    trusted: &[IpAddr],
) -> Result<Origin, TwoSenders> {
    let peer = peer.to_canonical();
    let mut origin = Origin {
        address: peer,
        by_proxy: trusted.contains(&peer),
        scheme: None,
        host: None,
    };
    if !origin.by_proxy {
        return Ok(origin);
    }
    let elements = list(headers, &FORWARDED);
    let standard: Vec<Hop> = elements.iter().map(|element| Hop::of(element)).collect();
    let plain = list(headers, &FORWARDED_FOR);
    let senders = [
        standard.iter().map(|hop| hop.by.as_deref()).collect(),
        plain.iter().map(|by| Some(by.as_str())).collect::<Vec<_>>(),
    ];
    let mut told = senders
        .iter()
        .filter(|hops| !hops.is_empty())
        .map(|hops| sender(peer, hops, trusted));
    if let Some(first) = told.next() {
        if told.any(|other| other != first) {
            return Err(TwoSenders);
        }
        origin.address = first;
    }
    let last = standard.last();
    let of_last = |own: Option<&String>, other: &HeaderName| {
        own.cloned().or_else(|| list(headers, other).pop())
    };
    origin.scheme = of_last(last.and_then(|hop| hop.scheme.as_ref()), &FORWARDED_PROTO);
    origin.host = of_last(last.and_then(|hop| hop.host.as_ref()), &FORWARDED_HOST);
    Ok(origin)
}

/// Read from the right: past trusted proxies, to the first who is none. Where one of them does not
/// say whom it was asked by, it is the last that is known.
fn sender(peer: IpAddr, hops: &[Option<&str>], trusted: &[IpAddr]) -> IpAddr {
    let mut known = peer;
    for hop in hops.iter().rev() {
        let Some(address) = hop.and_then(address) else {
            break;
        };
        known = address;
        if !trusted.contains(&known) {
            break;
        }
    }
    known
}

/// An address as it is written in either header: with or without a port, and `[…]` around IPv6.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let address = bare.unwrap_or(text).parse::<IpAddr>().ok();
    let with_port = || Some(text.parse::<SocketAddr>().ok()?.ip());
    address
        .or_else(with_port)
        .map(|address| address.to_canonical())
}

/// The elements of a header, of all its lines in order. One that cannot be read is an empty one, so
/// that nothing moves into its place.
fn list(headers: &HeaderMap, name: &HeaderName) -> Vec<String> {
    let lines = headers.get_all(name).iter();
    let lines = lines.map(|line| line.to_str().unwrap_or_default());
    if *name == FORWARDED {
        return lines.flat_map(|line| split(line, ',')).collect();
    }
    let elements = lines.flat_map(|line| line.split(','));
    elements.map(|element| element.trim().to_owned()).collect()
}

/// Splits at a sign, but not within quotes. A quote that does not end could hold what a proxy added
/// behind it: then nothing of it can be read.
fn split(text: &str, at: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for letter in text.chars() {
        if letter == at && !quoted {
            parts.push(String::new());
            continue;
        }
        if letter == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = letter == '\\' && quoted && !escaped;
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    if quoted {
        return vec![String::new()];
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

/// One element of `Forwarded`.
#[derive(Debug, Default)]
struct Hop {
    by: Option<String>,
    scheme: Option<String>,
    host: Option<String>,
}

impl Hop {
    fn of(element: &str) -> Self {
        let mut hop = Self::default();
        for pair in split(element, ';') {
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            let value = Some(value.trim().trim_matches('"').to_owned());
            match name.trim().to_ascii_lowercase().as_str() {
                "for" => hop.by = value,
                "proto" => hop.scheme = value,
                "host" => hop.host = value,
                _ => {}
            }
        }
        hop
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    fn told(peer: &str, pairs: &[(&'static str, &str)]) -> Result<Origin, TwoSenders> {
        let trusted = ["10.0.0.5", "10.0.0.6", "2001:db8::5"];
        let trusted = trusted.map(|address| address.parse().unwrap());
        origin(peer.parse().unwrap(), &headers(pairs), &trusted)
    }

    #[test]
    fn an_address_is_told_in_its_plain_form() {
        for (peer, expected) in [
            ("127.0.0.1", "127.0.0.1"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8::1", "2001:db8::1"),
        ] {
            assert_eq!(told(peer, &[]).unwrap().address.to_string(), expected);
        }
    }

    const X: &str = "x-forwarded-for";
    const F: &str = "forwarded";

    /// The peer, the headers, and who the sender is.
    type Case<'a> = (&'a str, Vec<(&'static str, &'a str)>, &'a str);

    fn senders(cases: &[Case]) {
        for (peer, pairs, sender) in cases {
            let origin = told(peer, pairs).unwrap();
            assert_eq!(origin.address.to_string(), *sender, "{peer} {pairs:?}");
        }
    }

    #[test]
    fn a_trusted_proxy_tells_whom_it_was_asked_by() {
        senders(&[
            // Whoever is not trusted is believed nothing.
            ("192.0.2.9", vec![(X, "192.0.2.1")], "192.0.2.9"),
            ("192.0.2.9", vec![(F, "for=192.0.2.1")], "192.0.2.9"),
            ("10.0.0.50", vec![(X, "192.0.2.1")], "10.0.0.50"),
            // One proxy.
            ("10.0.0.5", vec![(X, "192.0.2.1")], "192.0.2.1"),
            ("::ffff:10.0.0.5", vec![(X, "192.0.2.1")], "192.0.2.1"),
            ("10.0.0.5", vec![(X, "192.0.2.1:4000")], "192.0.2.1"),
            ("10.0.0.5", vec![(X, "2001:db8::1")], "2001:db8::1"),
            ("10.0.0.5", vec![(X, "[2001:db8::1]:4000")], "2001:db8::1"),
            (
                "10.0.0.5",
                vec![(F, "for=192.0.2.1;proto=https")],
                "192.0.2.1",
            ),
            (
                "10.0.0.5",
                vec![(F, "For=\"[2001:db8::1]:4000\"")],
                "2001:db8::1",
            ),
            (
                "10.0.0.5",
                vec![(F, "proto=https; for=192.0.2.1")],
                "192.0.2.1",
            ),
        ]);
    }

    #[test]
    fn what_stands_left_of_the_sender_is_not_believed() {
        senders(&[
            // What stands left of the sender is the sender's own invention.
            ("10.0.0.5", vec![(X, "1.2.3.4, 192.0.2.1")], "192.0.2.1"),
            ("10.0.0.5", vec![(X, "10.0.0.6, 192.0.2.1")], "192.0.2.1"),
            (
                "10.0.0.5",
                vec![(X, "1.2.3.4"), (X, "192.0.2.1")],
                "192.0.2.1",
            ),
            (
                "10.0.0.5",
                vec![(F, "for=1.2.3.4, for=192.0.2.1")],
                "192.0.2.1",
            ),
            (
                "10.0.0.5",
                vec![(F, "for=\"a,b\", for=192.0.2.1")],
                "192.0.2.1",
            ),
            (
                "10.0.0.5",
                vec![(F, "for=1.2.3.4;x=\", for=192.0.2.1")],
                "10.0.0.5",
            ),
            (
                "10.0.0.5",
                vec![(F, "for=1.2.3.4;x=\"\\, for=192.0.2.1")],
                "10.0.0.5",
            ),
            ("10.0.0.5", vec![(X, "\", 192.0.2.1")], "192.0.2.1"),
            // Several proxies.
            ("10.0.0.5", vec![(X, "192.0.2.1, 10.0.0.6")], "192.0.2.1"),
            (
                "10.0.0.5",
                vec![(X, "1.2.3.4, 192.0.2.1, 10.0.0.6")],
                "192.0.2.1",
            ),
            // What cannot be read is nobody, and nothing behind it is believed.
            ("10.0.0.5", vec![(X, "192.0.2.1, unknown")], "10.0.0.5"),
            ("10.0.0.5", vec![(X, "192.0.2.1, , 10.0.0.6")], "10.0.0.6"),
            ("10.0.0.5", vec![(F, "for=_hidden")], "10.0.0.5"),
            (
                "10.0.0.5",
                vec![(F, "for=192.0.2.1, proto=https")],
                "10.0.0.5",
            ),
            ("10.0.0.5", vec![(X, "")], "10.0.0.5"),
            ("10.0.0.5", vec![], "10.0.0.5"),
            // Only proxies: the first of them asked.
            ("10.0.0.5", vec![(X, "10.0.0.6")], "10.0.0.6"),
            // Both headers, of one mind.
            (
                "10.0.0.5",
                vec![(X, "192.0.2.1"), (F, "for=192.0.2.1")],
                "192.0.2.1",
            ),
        ]);
    }

    /// A proxy that sets the one hands on the other as it came.
    #[test]
    fn two_headers_that_differ_are_not_believed() {
        let pairs = [
            ("x-forwarded-for", "192.0.2.1"),
            ("forwarded", "for=1.2.3.4"),
        ];
        assert_eq!(told("10.0.0.5", &pairs), Err(TwoSenders));
        assert!(told("192.0.2.9", &pairs).is_ok());
    }

    #[test]
    fn scheme_and_host_are_those_of_the_last_proxy() {
        let told = |peer: &str, pairs: &[(&'static str, &str)]| {
            let origin = told(peer, pairs).unwrap();
            (origin.scheme, origin.host)
        };
        let some = |text: &str| Some(text.to_owned());
        let plain = [
            ("x-forwarded-proto", "http, https"),
            ("x-forwarded-host", "evil.example"),
            ("x-forwarded-host", "tall.eksempel.no"),
        ];
        let both = (some("https"), some("tall.eksempel.no"));
        assert_eq!(told("10.0.0.5", &plain), both);
        assert_eq!(told("192.0.2.9", &plain), (None, None));
        let standard = [(
            "forwarded",
            "for=1.2.3.4;host=evil.example, for=192.0.2.1;proto=https;host=\"tall.eksempel.no\"",
        )];
        assert_eq!(told("10.0.0.5", &standard), both);
    }

    proptest! {
        /// Whatever a sender writes, it never becomes somebody else.
        #[test]
        fn nobody_writes_themselves_another_address(
            invented in "[ -~]{0,60}",
            name in prop::sample::select(vec!["forwarded", "x-forwarded-for"]),
        ) {
            let pairs = [(name, invented.as_str())];
            let sender = "192.0.2.9";
            let direct = told(sender, &pairs).unwrap();
            prop_assert_eq!(direct.address.to_string(), sender);
            // A proxy adds its own word behind what was invented, in a line of its own or in the same.
            let added = if name == "forwarded" { "for=192.0.2.9" } else { sender };
            let behind = told("10.0.0.5", &[(name, &invented), (name, added)]).unwrap();
            prop_assert_eq!(behind.address.to_string(), sender);
            let joined = format!("{invented}, {added}");
            let behind = told("10.0.0.5", &[(name, &joined)]).unwrap();
            let address = behind.address.to_string();
            let told = address == sender || name == "forwarded" && address == "10.0.0.5";
            prop_assert!(told, "{}", address);
        }
    }
}
