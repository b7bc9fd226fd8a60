//! Somebody comes back from a provider: who they are here, and whether they are let in.

use kinds::{Id, Regions, Role};
use store::{Account, Actor, By, DatabaseError, NewAccount, SignInWay};
use tracing::instrument;

use super::issuers::{Arrival, Provider, RoleClaim, SignInFault};
use super::{Machine, People, Token};

/// Why somebody whom a provider knows is not let in.
#[derive(Debug, thiserror::Error)]
pub enum NotLetIn {
    /// For a reason; with the account, where they have one.
    #[error("{}", .0.id())]
    Fault(SignInFault, Option<Id>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] DatabaseError),
}

impl People {
    /// Signs in whoever came back from a provider: as the account they are known by; else as the one
    /// that an administrator made for their e-mail; else, where the provider may make accounts, as a
    /// new one. Their role is what the provider says now.
    ///
    /// # Errors
    /// Why they are not let in.
    #[instrument(name = "people.arrive", skip_all)]
    pub async fn arrive(
        &self,
        provider: &Provider,
        arrival: Arrival,
        from: &Machine,
        before: Option<Id>,
    ) -> Result<Token, NotLetIn> {
        let account = self.account_of(provider, &arrival, from).await?;
        if !self.may_sign_in(&account) {
            return Err(NotLetIn::Fault(SignInFault::Locked, Some(account.id)));
        }
        match arrival.role {
            RoleClaim::NoRole => {
                let by = self.by_provider(from);
                self.db.end_without_role(&by, account.id).await?;
                return Err(NotLetIn::Fault(SignInFault::NoRole, Some(account.id)));
            }
            RoleClaim::Role(role, regions)
                if (role, regions) != (account.role, account.regions) =>
            {
                let by = self.by_provider(from);
                let told = (role, regions);
                self.db
                    .change_role_by_provider(&by, account.id, told)
                    .await?;
            }
            RoleClaim::NotAsked | RoleClaim::Role(..) => {}
        }
        let way = SignInWay::Issuer(provider.id().to_owned());
        let id_token = Some(arrival.id_token);
        let token = self
            .sign_in(account.id, way, from, before, id_token)
            .await?;
        Ok(token)
    }

    async fn account_of(
        &self,
        provider: &Provider,
        arrival: &Arrival,
        from: &Machine,
    ) -> Result<Account, NotLetIn> {
        let fault = |fault| Err(NotLetIn::Fault(fault, None));
        let known = self.db.account_by_identity(&arrival.identity).await?;
        if let Some(account) = known {
            return Ok(account);
        }
        if arrival.role == RoleClaim::NoRole {
            return fault(SignInFault::NoRole);
        }
        if let Some(account) = self.invited(arrival, from).await? {
            return Ok(account);
        }
        match arrival.role {
            RoleClaim::Role(role, regions) if provider.makes_unknown() => {
                self.make(arrival, (role, regions), from).await
            }
            _ => fault(SignInFault::Unknown),
        }
    }

    /// The account that an administrator made for an e-mail, by now somebody's at the provider.
    async fn invited(
        &self,
        arrival: &Arrival,
        from: &Machine,
    ) -> Result<Option<Account>, NotLetIn> {
        let Some(e_mail) = &arrival.e_mail else {
            return Ok(None);
        };
        let account = self.db.account_by_mail(e_mail).await?;
        let Some(account) = account.filter(|account| !account.demo) else {
            return Ok(None);
        };
        let by = self.by_provider(from);
        let linked = self
            .db
            .link_identity(&by, &arrival.identity, account.id)
            .await?;
        if linked {
            return Ok(Some(account));
        }
        // Two windows at once, or somebody else at the provider with the same address.
        match self.db.account_by_identity(&arrival.identity).await? {
            Some(account) => Ok(Some(account)),
            None => Err(NotLetIn::Fault(SignInFault::Unknown, Some(account.id))),
        }
    }

    async fn make(
        &self,
        arrival: &Arrival,
        (role, regions): (Role, Regions),
        from: &Machine,
    ) -> Result<Account, NotLetIn> {
        let e_mail = arrival.e_mail.as_ref().unwrap_or(&arrival.stand_in);
        let by = self.by_provider(from);
        let new = NewAccount {
            id: self.ids.make(by.at),
            name: arrival.name.clone(),
            e_mail: e_mail.clone(),
            role,
            regions,
            demo: false,
        };
        self.db
            .add_account_of_identity(&by, &arrival.identity, &new)
            .await?;
        // Made just now, here or by another window.
        let made = self.db.account_by_identity(&arrival.identity).await?;
        made.ok_or(NotLetIn::Fault(SignInFault::Unknown, None))
    }

    /// What a provider brings about is no person's doing.
    fn by_provider(&self, from: &Machine) -> By {
        self.by(Actor::System, from.address)
    }
}
