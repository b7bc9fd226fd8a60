//! The binary `oppfolging`.

use std::process::ExitCode;

use clap::Parser as _;
use kinds::Lang;
use server::cli::{Cli, run};

/// A page is drawn from thousands of small pieces; the system's allocator took half of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The language of the commands, said here and nowhere else.
const LANG: Lang = Lang::Nb;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse(), LANG).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            for line in failure.lines(LANG) {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
    }
}
