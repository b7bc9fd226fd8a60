//! What the pages ask of a service that has nothing.

use app::backend::{
    Accounts, Actions, Audits, Backend, Desks, DrawnQuestion, Frames, Here, Municipalities,
    Questions, Regions, Reports, Request as Asked, Rules, Visits,
};
use app::error::AppError;
use async_trait::async_trait;
use view::account::AccountPage;
use view::actions::{ActionPage, ActionsPage, NewActionPage};
use view::audit::AuditLog;
use view::changes::ChangesPage;
use view::compare::Comparison;
use view::desk::Desk;
use view::list::MunicipalityList;
use view::method::Method;
use view::overview::Overview;
use view::people::PeoplePage;
use view::profile::ProfilePage;
use view::published::{Conflicts, Published};
use view::question::Catalogue;
use view::regions::RegionsPage;
use view::report::Report;
use view::rules::RulesPage;
use view::search::SearchPage;
use view::sign_in::SignIn;
use view::site::Site;
use view::unit_follow_up::{AbsencePage, UnitFollowUp};
use view::visit::{NewVisit, VisitList, VisitPage};

/// A backend that knows nothing.
pub struct Silent;

impl Backend for Silent {}

impl Frames for Silent {
    fn frame(&self, _: &Asked, _: &str) -> Site {
        Site::default()
    }
}

#[async_trait]
impl Accounts for Silent {
    async fn account(&self, _: &Asked, _: Here) -> Result<AccountPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn sign_in(&self, _: &Asked) -> Result<SignIn, AppError> {
        Err(AppError::NoWave)
    }

    async fn people(&self, _: &Asked) -> Result<PeoplePage, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Rules for Silent {
    async fn rules(&self, _: &Asked) -> Result<RulesPage, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Desks for Silent {
    async fn desk(&self, _: &Asked) -> Result<Desk, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Actions for Silent {
    async fn actions(&self, _: &Asked) -> Result<ActionsPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn action(&self, _: &Asked, _: &str) -> Result<ActionPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn new_action(&self, _: &Asked) -> Result<NewActionPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn unit_follow_up(&self, _: &Asked, _: &str) -> Result<UnitFollowUp, AppError> {
        Err(AppError::NoWave)
    }

    async fn absence(&self, _: &Asked) -> Result<AbsencePage, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Audits for Silent {
    async fn audit(&self, _: &Asked) -> Result<AuditLog, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Municipalities for Silent {
    async fn list(&self, _: &Asked) -> Result<MunicipalityList, AppError> {
        Err(AppError::NoWave)
    }

    async fn profile(&self, _: &Asked, _: &str) -> Result<ProfilePage, AppError> {
        Err(AppError::NoWave)
    }

    async fn compare(&self, _: &Asked) -> Result<Comparison, AppError> {
        Err(AppError::NoWave)
    }

    async fn search(&self, _: &Asked) -> Result<SearchPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn overview(&self, _: &Asked) -> Result<Overview, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Questions for Silent {
    async fn catalogue(&self, _: &Asked) -> Result<Catalogue, AppError> {
        Err(AppError::NoWave)
    }

    async fn question(&self, _: &Asked, _: &str) -> Result<DrawnQuestion, AppError> {
        Err(AppError::NoWave)
    }

    async fn changes(&self, _: &Asked) -> Result<ChangesPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn method(&self, _: &Asked) -> Result<Method, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Regions for Silent {
    async fn regions(&self, _: &Asked) -> Result<RegionsPage, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Reports for Silent {
    async fn report(&self, _: &Asked) -> Result<Report, AppError> {
        Err(AppError::NoWave)
    }

    async fn published(&self, _: &Asked) -> Result<Published, AppError> {
        Err(AppError::NoWave)
    }

    async fn conflicts(&self, _: &Asked) -> Result<Conflicts, AppError> {
        Err(AppError::NoWave)
    }
}

#[async_trait]
impl Visits for Silent {
    async fn visits(&self, _: &Asked) -> Result<VisitList, AppError> {
        Err(AppError::NoWave)
    }

    async fn visit(&self, _: &Asked, _: &str) -> Result<VisitPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn new_visit(&self, _: &Asked) -> Result<NewVisit, AppError> {
        Err(AppError::NoWave)
    }
}
