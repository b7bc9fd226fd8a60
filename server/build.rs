//! Puts ECharts, as npm installed it, into the binary: the server draws its charts with it. And
//! tells cargo that the migrations are compiled in.

use std::path::PathBuf;

/// ECharts with bars, points, lines and its SVG renderer; maps, 3D and the like left out. Cargo runs
/// this in the package's folder.
const SCRIPT: &str = "../node_modules/echarts/dist/echarts.common.min.js";

fn main() {
    println!("cargo:rerun-if-changed={SCRIPT}");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=../migrations");
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        stop("Cargo did not say where build output goes (OUT_DIR).");
    };
    if let Err(error) = std::fs::copy(SCRIPT, out.join("echarts.js")) {
        stop(&format!(
            "ECharts is missing: server/{SCRIPT} ({error}). Run `make setup`, or `npm ci` at the \
             top of the repository, and build again."
        ));
    }
}

/// Ends the build with a sentence instead of a backtrace.
fn stop(sentence: &str) -> ! {
    println!("cargo:warning={sentence}");
    std::process::exit(1);
}
