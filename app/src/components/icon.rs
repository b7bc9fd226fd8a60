//! Line icons. They stand beside words, never instead of them.

use leptos::prelude::*;

use super::markup::Markup;

/// Which icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A day.
    Calendar,
    /// Down; turned for up.
    Chevron,
    /// Onward.
    Right,
    /// Table columns.
    Columns,
    /// Into a file.
    Download,
    /// Filter.
    Filter,
    /// Gives a signal.
    Flag,
    /// Menu.
    Menu,
    /// Search.
    Search,
    /// Not the same.
    Unlike,
    /// Has it.
    Check,
    /// One more.
    Plus,
    /// Something is in the way.
    Warning,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Self::Calendar => "M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7",
            Self::Chevron => "m6 9.5 6 6 6-6",
            Self::Right => "m9.5 6 6 6-6 6",
            Self::Columns => "M4 5h16v14H4zM9.3 5v14M14.7 5v14",
            Self::Download => "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Flag => "M6 21V4m0 1h11l-2.5 4 2.5 4H6",
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Unlike => "M5 9h14M5 15h14M16 5 8 19",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Warning => "M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.01",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Search => "M15 15l5 5M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0",
        }
    }
}

/// An icon of the size of the text around it, hidden from assistive technology.
#[component]
pub fn Icon(
    /// Which.
    shape: Shape,
) -> impl IntoView {
    let mut icon = Markup::default();
    let attributes = [
        ("class", Some("icon")),
        ("width", Some("20")),
        ("height", Some("20")),
        ("viewBox", Some("0 0 24 24")),
        ("aria-hidden", Some("true")),
    ];
    icon.open("svg", &attributes);
    icon.element("path", &[("d", Some(shape.path()))], "");
    icon.finish()
}
