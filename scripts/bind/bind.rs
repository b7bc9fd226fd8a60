//! Binds the browser's program to JavaScript, as `wasm-bindgen --target=web --no-typescript` does:
//! `bind-program PROGRAM NAME FOLDER`. Called by scripts/assemble.mjs.

use std::env::args;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = args().skip(1).collect();
    let [program, name, folder] = &arguments[..] else {
        return Err("bind-program PROGRAM NAME FOLDER".into());
    };
    Bindgen::new()
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .input_path(program)
        .out_name(name)
        .generate(folder)?;
    Ok(())
}
