//! How often one person, and one address, may ask: a bucket each, that fills by itself.
//!
//! Generous: whoever works with the pages never meets it, however fast. It is there for programs that
//! try or fetch everything.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use kinds::Id;
use tokio::time::Instant;

/// Requests of one person at once, before they come too fast.
pub const PERSON_BURST_MAX: u32 = 300;
/// Requests of one person that are let in a second, in the long run.
pub const PERSON_PER_SECOND_MAX: u32 = 20;
/// Requests from one address at once: a hundred people in one office, each opening a page with all its
/// files.
pub const ADDRESS_BURST_MAX: u32 = 3_000;
/// Requests from one address that are let in a second, in the long run.
pub const ADDRESS_PER_SECOND_MAX: u32 = 200;
/// Sign-ins at a provider that are begun from one address at once: everybody of a large office.
pub const BEGUN_BURST_MAX: u32 = 200;
/// Sign-ins at a provider that may be begun from one address a second, in the long run. Each is kept
/// until somebody comes back or their time is out.
pub const BEGUN_PER_SECOND_MAX: u32 = 2;
/// Addresses, and people, that are kept apart; further ones share a bucket.
pub const BUCKETS_MAX: usize = 20_000;

/// So many at once, and so many a second.
#[derive(Debug, Clone, Copy)]
struct Rate {
    burst: f64,
    per_second: f64,
}

impl Rate {
    fn of(burst: u32, per_second: u32) -> Self {
        Self {
            burst: f64::from(burst),
            per_second: f64::from(per_second),
        }
    }

    /// How much is in a bucket now.
    fn level(self, bucket: Bucket, now: Instant) -> f64 {
        let since = now.saturating_duration_since(bucket.at).as_secs_f64();
        (bucket.level + since * self.per_second).min(self.burst)
    }
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    level: f64,
    at: Instant,
}

/// Whose bucket it is. Nobody in particular: of those that are too many to be kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Owner {
    Person(Id),
    Address(IpAddr),
    Anybody,
}

/// How often somebody may ask.
#[derive(Debug)]
pub struct Rates {
    person: Rate,
    address: Rate,
    begun: Rate,
    people: Mutex<HashMap<Owner, Bucket>>,
    addresses: Mutex<HashMap<Owner, Bucket>>,
    beginning: Mutex<HashMap<Owner, Bucket>>,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            person: Rate::of(PERSON_BURST_MAX, PERSON_PER_SECOND_MAX),
            address: Rate::of(ADDRESS_BURST_MAX, ADDRESS_PER_SECOND_MAX),
            begun: Rate::of(BEGUN_BURST_MAX, BEGUN_PER_SECOND_MAX),
            people: Mutex::default(),
            addresses: Mutex::default(),
            beginning: Mutex::default(),
        }
    }
}

impl Rates {
    /// Lets in one request of a person.
    ///
    /// # Errors
    /// How long to wait, where they ask too often.
    pub fn ask(&self, person: Id, now: Instant) -> Result<(), Duration> {
        take(&self.people, self.person, Owner::Person(person), now)
    }

    /// Lets in one request from an address. Of IPv6 a network is one address, since whoever has one has
    /// all of it.
    ///
    /// # Errors
    /// How long to wait, where too many come from there.
    pub fn ask_from(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        let whose = Owner::Address(network(address));
        take(&self.addresses, self.address, whose, now)
    }

    /// Lets one sign-in at a provider begin from an address, a network as above.
    ///
    /// # Errors
    /// How long to wait, where too many are begun from there.
    pub fn begin_from(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        let whose = Owner::Address(network(address));
        take(&self.beginning, self.begun, whose, now)
    }
}

/// The first half of an IPv6 address; an IPv4 one as it is.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

fn take(
    buckets: &Mutex<HashMap<Owner, Bucket>>,
    rate: Rate,
    whose: Owner,
    now: Instant,
) -> Result<(), Duration> {
    let mut buckets = buckets.lock().unwrap_or_else(PoisonError::into_inner);
    let mut whose = whose;
    if !buckets.contains_key(&whose) && buckets.len() >= BUCKETS_MAX {
        // One that is full is as good as none.
        buckets.retain(|_, bucket| rate.level(*bucket, now) < rate.burst);
        if buckets.len() >= BUCKETS_MAX {
            whose = Owner::Anybody;
        }
    }
    let full = Bucket {
        level: rate.burst,
        at: now,
    };
    let bucket = buckets.entry(whose).or_insert(full);
    let level = rate.level(*bucket, now);
    if level < 1.0 {
        return Err(Duration::from_secs_f64((1.0 - level) / rate.per_second));
    }
    *bucket = Bucket {
        level: level - 1.0,
        at: now,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> Id {
        Id::new(0, number)
    }

    fn allowed(mut ask: impl FnMut() -> Result<(), Duration>) -> u32 {
        let mut allowed = 0;
        while ask().is_ok() {
            allowed += 1;
        }
        allowed
    }

    #[test]
    fn a_person_may_ask_so_often_and_no_more() {
        let rates = Rates::default();
        let start = Instant::now();
        assert_eq!(allowed(|| rates.ask(person(1), start)), PERSON_BURST_MAX);
        // Others are not hindered.
        assert!(rates.ask(person(2), start).is_ok());
        let second = start + Duration::from_secs(1);
        assert_eq!(
            allowed(|| rates.ask(person(1), second)),
            PERSON_PER_SECOND_MAX
        );
        let wait = rates.ask(person(1), second).unwrap_err();
        assert!(
            wait > Duration::ZERO && wait <= Duration::from_secs(1),
            "{wait:?}"
        );
        assert!(rates.ask(person(1), second + wait).is_ok());
        let later = start + Duration::from_hours(1);
        assert_eq!(allowed(|| rates.ask(person(1), later)), PERSON_BURST_MAX);
    }

    #[test]
    fn an_address_may_ask_so_often_and_no_more() {
        let rates = Rates::default();
        let start = Instant::now();
        let from = |text: &str| text.parse().unwrap();
        let one = from("192.0.2.1");
        assert_eq!(allowed(|| rates.ask_from(one, start)), ADDRESS_BURST_MAX);
        assert!(rates.ask_from(from("::ffff:192.0.2.1"), start).is_err());
        assert!(rates.ask_from(from("192.0.2.2"), start).is_ok());
        let second = start + Duration::from_secs(1);
        assert_eq!(
            allowed(|| rates.ask_from(one, second)),
            ADDRESS_PER_SECOND_MAX
        );
        // One who has a network of addresses has no more than one who has one.
        let mut hosts = (1..).map(|host: u16| from(&format!("2001:db8::{host:x}")));
        let all = || rates.ask_from(hosts.next().unwrap(), start);
        assert_eq!(allowed(all), ADDRESS_BURST_MAX);
        assert!(rates.ask_from(from("2001:db8:0:1::1"), start).is_ok());
    }

    #[test]
    fn from_an_address_so_many_sign_ins_begin_and_no_more() {
        let rates = Rates::default();
        let start = Instant::now();
        let (one, two) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        assert_eq!(allowed(|| rates.begin_from(one, start)), BEGUN_BURST_MAX);
        assert!(rates.begin_from(two, start).is_ok());
        // Whatever else is asked for from there is counted by itself.
        assert!(rates.ask_from(one, start).is_ok());
        let second = start + Duration::from_secs(1);
        let begun = allowed(|| rates.begin_from(one, second));
        assert_eq!(begun, BEGUN_PER_SECOND_MAX);
    }

    /// A person who clicks five times a second, each time for a page with a dozen files of its own, is
    /// let in for as long as anybody's hand holds out.
    #[test]
    fn whoever_clicks_fast_does_not_meet_the_limit() {
        let rates = Rates::default();
        let start = Instant::now();
        for click in 0..50 {
            let now = start + Duration::from_millis(200 * click);
            for _ in 0..4 {
                assert!(rates.ask(person(1), now).is_ok(), "click {click}");
            }
        }
    }

    #[test]
    fn too_many_to_be_kept_apart_share_a_bucket() {
        let rates = Rates::default();
        let start = Instant::now();
        for number in 0..BUCKETS_MAX {
            assert!(rates.ask(person(number as u128), start).is_ok());
        }
        let further = (BUCKETS_MAX as u128)..;
        let mut further = further.map(person);
        let shared = allowed(|| rates.ask(further.next().unwrap(), start));
        assert_eq!(shared, PERSON_BURST_MAX);
        assert!(rates.ask(person(1), start).is_ok());
        assert!(rates.people.lock().unwrap().len() <= BUCKETS_MAX + 1);
        // When theirs are full again, they make room.
        let later = start + Duration::from_hours(1);
        assert!(rates.ask(further.next().unwrap(), later).is_ok());
        assert!(rates.people.lock().unwrap().len() <= 2);
    }
}
