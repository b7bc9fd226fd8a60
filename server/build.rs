//! Puts ECharts and two cuts of Inter, as npm installed them, into the binary: the server draws its
//! charts and the pictures of its maps with them.

use std::path::PathBuf;

/// ECharts with bars, points, lines and its SVG renderer; maps, 3D and the like left out. Cargo runs
/// this in the package's folder.
const SCRIPT: &str = "../node_modules/echarts/dist/echarts.common.min.js";

/// What pictures are lettered with: a picture holds its letters as shapes, so it needs a font.
const FONTS: [&str; 2] = [
    "../node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
    "../node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
];

fn main() {
    let [regular, bold] = FONTS;
    let parts = [
        (SCRIPT, "echarts.js"),
        (regular, "inter-400.ttf"),
        (bold, "inter-600.ttf"),
    ];
    println!("cargo:rerun-if-changed=build.rs");
    let Some(out) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        stop("Cargo did not say where build output goes (OUT_DIR).");
    };
    for (from, to) in parts {
        println!("cargo:rerun-if-changed={from}");
        if let Err(error) = std::fs::copy(from, out.join(to)) {
            stop(&format!(
                "A part from npm is missing: server/{from} ({error}). Run `make setup`, or `npm ci` \
                 at the top of the repository, and build again."
            ));
        }
    }
}

/// Ends the build with a sentence instead of a backtrace.
fn stop(sentence: &str) -> ! {
    println!("cargo:warning={sentence}");
    std::process::exit(1);
}
