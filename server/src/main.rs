//! The binary `oppfolging`.

use std::process::ExitCode;

use clap::Parser as _;
use kinds::Lang;
use server::cli::{Cli, start};

/// A page is drawn from thousands of small pieces; the system's allocator took half of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The language of the commands, said here and nowhere else.
const LANG: Lang = Lang::Nb;

fn main() -> ExitCode {
    start(Cli::parse(), LANG)
}
