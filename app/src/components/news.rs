//! What colleagues did that was not read yet, by municipality, and the word that it is read now.

use leptos::prelude::*;
use view::desk::{News as Unread, NewsGroup};
use view::routes;
use view::words::catalog::desk as words;

use super::desk_lines::Lines;
use crate::language::text;

/// What colleagues did.
#[component]
pub fn News(
    /// What it shows.
    news: Unread,
) -> AnyView {
    if news.shown.is_empty() {
        let none = text(words::NOTHING_SINCE);
        return view! {
            <p class="quiet">{none} " " {news.read}</p>
        }
        .into_any();
    }
    let read = (!news.read.is_empty()).then(|| view! { <p class="quiet">{news.read.clone()}</p> });
    let more = (!news.more.is_empty()).then(|| {
        view! {
            <details class="news-more">
                <summary>{news.more_title.clone()}</summary>
                {groups(news.more.clone())}
            </details>
        }
    });
    let cut = (!news.cut.is_empty()).then(|| view! { <p class="note">{news.cut.clone()}</p> });
    let all = news.all.clone().map(|all| {
        view! {
            <p class="news-more">
                <a class="link" href=all.href>
                    {all.text}
                </a>
            </p>
        }
    });
    let mark = news.mark.clone().map(|mark| read_form(mark, &news));
    view! {
        {read}
        {groups(news.shown.clone())}
        {more}
        {cut}
        {all}
        {mark}
    }
    .into_any()
}

fn groups(groups: Vec<NewsGroup>) -> AnyView {
    let group = |group: NewsGroup| {
        view! {
            <h3 class="news-unit quiet-links">
                <a href=group.unit.href>{group.unit.text}</a>
            </h3>
            <Lines lines=group.lines none="" />
        }
    };
    groups.into_iter().map(group).collect_view().into_any()
}

/// That it is read, up to what is on show: what came after the page was drawn stays.
fn read_form(mark: String, news: &Unread) -> AnyView {
    let regions = news.regions.iter().map(|region| {
        view! { <input type="hidden" name="region" value=region.clone() /> }
    });
    view! {
        <form method="post" action=routes::NEWS_READ>
            <input type="hidden" name="til" value=mark />
            <input type="hidden" name="back" value=news.back.clone() />
            {regions.collect_view()}
            <button class="link button-link" type="submit">
                {text(words::MARK_READ)}
            </button>
        </form>
    }
    .into_any()
}
