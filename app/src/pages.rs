//! One file a route. Only pages load data.
//!
//! To add a page: 1. give it a view in `view` and a server function in [`crate::api`];
//! 2. hand both to [`loaded`], or to [`loaded_one`] where a part of the address names it, or, where the page loads by more than its query, create its resource at
//! the top of the page and read it once, in one `Suspend`; 3. draw the value with components, ending
//! every branch in `.into_any()`; 4. add its route in [`crate::App`],
//! or in [`crate::static_pages`] if nothing on it listens, with `SsrMode::Async`.

pub mod absence;
pub mod account;
pub mod action;
pub mod actions;
pub mod audit;
pub mod changes;
pub mod choose_password;
pub mod compare;
pub mod conflicts;
pub mod desk;
pub mod list_kept;
pub mod list_new;
pub mod lists;
pub mod method;
pub mod municipalities;
pub mod new_action;
pub mod new_visit;
pub mod not_found;
pub mod overview;
pub mod people;
pub mod profile;
pub mod published;
pub mod question;
pub mod questions;
pub mod regions;
pub mod report;
pub mod rules;
pub mod search;
pub mod sign_in;
pub mod unit_follow_up;
pub mod visit;
pub mod visits;

use kinds::Lang;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_url};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::components::deleted::Deleted;
use crate::components::lost::Failed;
use crate::error::AppError;
use crate::language::lang;
use crate::transfer::load;

/// The query of the address, as it stands in it, without the question mark.
fn query() -> Memo<String> {
    let url = use_url();
    Memo::new(move |_| url.with(|url| url.search().trim_start_matches('?').to_owned()))
}

/// A page that is what the query of its address loads: drawn, or with why it could not be had, and the
/// address to try again.
fn loaded<T, Loading>(
    fetch: fn(Lang, String) -> Loading,
    draw: fn(T) -> AnyView,
    again: &'static str,
) -> AnyView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    Loading: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let (language, query) = (lang(), query());
    let page = load(move || query.get(), move |query| fetch(language, query));
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=again.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
    .into_any()
}

/// A page of one thing that a part of its address names: drawn, or that it is gone, or why it could not be
/// had, with the address to try again.
fn loaded_one<T, Loading>(
    part: &'static str,
    fetch: fn(Lang, String, String) -> Loading,
    draw: fn(T) -> AnyView,
    gone: fn(String) -> AnyView,
    again: fn(&str) -> String,
) -> AnyView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    Loading: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let (language, query) = (lang(), query());
    let params = use_params_map();
    let which = Memo::new(move |_| params.with(|params| params.get(part).unwrap_or_default()));
    let page = load(
        move || (which.get(), query.get()),
        move |(which, query)| fetch(language, which, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(AppError::NotFound(told)) => gone(told),
                    Err(AppError::Deleted(gone)) => {
                        let gone = *gone;
                        view! { <Deleted gone /> }.into_any()
                    }
                    Err(error) => {
                        let again = again(&which.get_untracked());
                        view! { <Failed error again /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
    .into_any()
}
