//! The binary `oppfolging`.

use std::process::ExitCode;

use clap::Parser as _;
use server::cli::{Cli, run};

/// A page is drawn from thousands of small pieces; the system's allocator took half of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}.");
            for cause in error.chain().skip(1) {
                eprintln!("  Årsak: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
