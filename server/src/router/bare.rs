//! A page of a sentence and a way on, without the site around it.

use axum::response::Html;
use kinds::Lang;
use leptos::prelude::{ElementChild, GlobalAttributes, InnerHtmlAttribute, RenderHtml, view};
use view::Link;

/// The page. The title is a text of ours: it is sent as it stands.
pub(super) fn bare(title: &'static str, told: String, on: Link, lang: Lang) -> Html<String> {
    let page = view! {
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title inner_html=title></title>
            </head>
            <body>
                <main>
                    <h1>{title}</h1>
                    <p>{told}</p>
                    <p>
                        <a href=on.href>{on.text}</a>
                    </p>
                </main>
            </body>
        </html>
    };
    Html(format!("<!DOCTYPE html>{}", page.to_html()))
}
