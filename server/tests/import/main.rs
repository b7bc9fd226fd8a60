//! Import of files: spoiled ones are told by row, column and sentence, hostile ones do no harm.

#![expect(clippy::unwrap_used, reason = "a test tells by panicking")]

mod brought;
mod cases;
mod clumsy;
mod content;
mod damage;
mod files;
mod folder;
mod hostile;
mod invited;
mod marked;
mod rules;
mod text;
mod told;
mod wordings;
mod workbooks;
