//! The pages that are sent once and for all, like paper: all but the list.
//!
//! Nothing on them answers while people work, so they are sent without a program and without data
//! for one, and the program of the live pages holds nothing of them. A link from the list to one
//! of them says [`rel`](crate::components::rel::rel), so that the browser follows it.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::components::frame::Frame;
use crate::{Titles, document, language, pages};

/// The document around one of these pages. Rendered by the server only.
pub fn shell(options: LeptosOptions) -> AnyView {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    document(options, ().into_any(), || StaticPages().into_any())
}

/// Each is sent when it is whole.
const WHOLE: SsrMode = SsrMode::Async;

/// The pages.
#[component]
pub fn StaticPages() -> impl IntoView {
    provide_meta_context();
    language::provide();
    view! {
        <Titles />
        <Router>
            <Routes fallback=pages::not_found::NotFound>
                <ParentRoute path=path!("") view=Frame ssr=WHOLE>
                    <Route path=path!("") view=pages::overview::Overview ssr=WHOLE />
                    <Route path=path!("kommuner/:number") view=pages::profile::Profile ssr=WHOLE />
                    <Route path=path!("sporsmal") view=pages::questions::Questions ssr=WHOLE />
                    <Route path=path!("sporsmal/:id") view=pages::question::Question ssr=WHOLE />
                    <Route path=path!("sammenlign") view=pages::compare::Compare ssr=WHOLE />
                    <Route path=path!("sok") view=pages::search::Search ssr=WHOLE />
                    <Route path=path!("logg-inn") view=pages::sign_in::SignIn ssr=WHOLE />
                    <Route path=path!("oppfolging/regler") view=pages::rules::Rules ssr=WHOLE />
                    <Route path=path!("administrasjon/folk") view=pages::people::People ssr=WHOLE />
                    <Route path=path!("konto") view=pages::account::Account ssr=WHOLE />
                    <Route path=path!("nytt-passord") view=pages::choose_password::ChoosePassword ssr=WHOLE />
                    <Route path=path!("administrasjon/revisjon") view=pages::audit::Audit ssr=WHOLE />
                    <Route path=path!("oppfolging/tiltak") view=pages::actions::Actions ssr=WHOLE />
                    <Route path=path!("oppfolging/tiltak/nytt") view=pages::new_action::NewAction ssr=WHOLE />
                    <Route path=path!("oppfolging/tiltak/:id") view=pages::action::Action ssr=WHOLE />
                    <Route path=path!("oppfolging/kommuner/:number") view=pages::unit_follow_up::UnitPage ssr=WHOLE />
                    <Route path=path!("oppfolging/fravaer") view=pages::absence::Absence ssr=WHOLE />
                    <Route path=path!("regioner") view=pages::regions::Regions ssr=WHOLE />
                    <Route path=path!("endringer") view=pages::changes::Changes ssr=WHOLE />
                    <Route path=path!("rapport") view=pages::report::Report ssr=WHOLE />
                    <Route path=path!("rapport/publisert") view=pages::published::Published ssr=WHOLE />
                    <Route path=path!("rapport/uenigheter") view=pages::conflicts::Conflicts ssr=WHOLE />
                    <Route path=path!("oppfolging") view=pages::desk::Desk ssr=WHOLE />
                    <Route path=path!("metode") view=pages::method::Method ssr=WHOLE />
                    <Route path=path!("oppfolging/lister") view=pages::lists::Lists ssr=WHOLE />
                    <Route path=path!("oppfolging/lister/ny") view=pages::list_new::NewList ssr=WHOLE />
                    <Route path=path!("oppfolging/lister/:id") view=pages::list_kept::KeptList ssr=WHOLE />
                    <Route path=path!("oppfolging/besok") view=pages::visits::Visits ssr=WHOLE />
                    <Route path=path!("oppfolging/besok/nytt") view=pages::new_visit::NewVisit ssr=WHOLE />
                    <Route path=path!("oppfolging/besok/:id") view=pages::visit::Visit ssr=WHOLE />
                    <Route path=path!("*any") view=pages::not_found::NotFound ssr=WHOLE />
                </ParentRoute>
            </Routes>
        </Router>
    }
}
