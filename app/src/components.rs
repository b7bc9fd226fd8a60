//! Parts of pages. They get values and callbacks, and never load anything.

pub mod answer_tables;
pub mod breakdown;
pub mod chips;
pub mod column_picker;
pub mod context_bar;
pub mod crumbs;
pub mod download;
pub mod filter_panel;
pub mod frame;
pub mod icon;
pub mod list_table;
pub mod live_form;
pub mod lost;
pub mod markup;
pub mod notice;
pub mod paging;
pub mod profile_answers;
pub mod report_figure;
pub mod section;
pub mod server_chart;
pub mod share_marks;
pub mod sheet;
pub mod signal_table;
pub mod table;
pub mod value;
