//! The binary `oppfolging`.

use std::process::ExitCode;

use clap::Parser as _;
use server::cli::{Cli, run};

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
