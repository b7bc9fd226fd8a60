//! Places for connections: so many in all, so many an address.

use std::collections::BTreeMap;
use std::future::{Ready, ready};
use std::io::{self, ErrorKind};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum_server::accept::Accept;
use tokio::net::TcpStream;

use super::Limits;
use super::held::HeldStream;

/// The places.
#[derive(Debug, Clone)]
pub struct Slots {
    limits: Limits,
    uncounted: Arc<[IpAddr]>,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: BTreeMap<IpAddr, usize>,
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
pub struct Slot {
    address: IpAddr,
    taken: Arc<Mutex<Taken>>,
}

impl Slots {
    /// Empty places. Those `uncounted` may take as many as there are.
    pub fn new(limits: Limits, uncounted: Vec<IpAddr>) -> Self {
        Self {
            limits,
            uncounted: uncounted.into(),
            taken: Arc::default(),
        }
    }

    /// A place for an address; `None` where it has no more, or nobody has.
    pub fn take(&self, address: IpAddr) -> Option<Slot> {
        let address = address.to_canonical();
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let here = taken.by_address.get(&address).copied().unwrap_or_default();
        let counted = !self.uncounted.contains(&address);
        if taken.all >= self.limits.connections || counted && here >= self.limits.per_address {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, here + 1);
        Some(Slot {
            address,
            taken: Arc::clone(&self.taken),
        })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all = taken.all.saturating_sub(1);
        if let Some(here) = taken.by_address.get_mut(&self.address) {
            *here -= 1;
            if *here == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

/// A connection is taken in with a place, and closed at once without.
impl<S> Accept<TcpStream, S> for Slots {
    type Stream = HeldStream<TcpStream, Slot>;
    type Service = S;
    type Future = Ready<io::Result<(HeldStream<TcpStream, Slot>, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        // A small answer must not wait for a larger packet.
        let held = stream.set_nodelay(true).and_then(|()| {
            let slot = self.take(stream.peer_addr()?.ip());
            let slot = slot.ok_or(ErrorKind::ConnectionRefused)?;
            Ok((HeldStream::new(stream, slot, self.limits.idle), service))
        });
        ready(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listen::{CONNECTIONS_MAX, CONNECTIONS_PER_ADDRESS_MAX};

    fn address(last: usize) -> IpAddr {
        let last = u32::try_from(last).unwrap();
        IpAddr::from(std::net::Ipv4Addr::from(0x0a00_0000 + last))
    }

    #[test]
    fn an_address_has_its_places_and_no_more() {
        let slots = Slots::new(Limits::default(), vec![address(7)]);
        let mut held = Vec::new();
        for _ in 0..CONNECTIONS_PER_ADDRESS_MAX {
            held.push(slots.take(address(1)).unwrap());
        }
        assert!(slots.take(address(1)).is_none());
        // Another writing of the same address is no other address.
        assert!(slots.take("::ffff:10.0.0.1".parse().unwrap()).is_none());
        let other = slots.take(address(2));
        assert!(other.is_some());
        held.pop();
        let again = slots.take(address(1));
        assert!(again.is_some());
        // A proxy speaks for everybody.
        let proxied: Vec<Option<Slot>> = (0..=CONNECTIONS_PER_ADDRESS_MAX)
            .map(|_| slots.take(address(7)))
            .collect();
        assert!(proxied.iter().all(Option::is_some));
    }

    #[test]
    fn there_are_so_many_places_in_all() {
        let slots = Slots::new(Limits::default(), Vec::new());
        let held: Vec<Option<Slot>> = (0..CONNECTIONS_MAX)
            .map(|at| slots.take(address(at)))
            .collect();
        assert!(held.iter().all(Option::is_some));
        assert!(slots.take(address(CONNECTIONS_MAX)).is_none());
        drop(held);
        assert!(slots.take(address(CONNECTIONS_MAX)).is_some());
        assert_eq!(slots.taken.lock().unwrap().all, 0);
        assert!(slots.taken.lock().unwrap().by_address.is_empty());
    }
}
