# shellcheck shell=bash
# What the scripts beside it share. It is sourced from the project's root, never run.

# .tools holds what scripts/setup installed; wasm-opt and esbuild come with the npm parts.
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# built WHAT: where a thing lies that was built. PROFILE says which server is meant: the one that ships
# (release), or the one that tests are run on (ci).
built() {
    local target=${CARGO_TARGET_DIR:-target}
    case $1 in
    server) say "$target/${PROFILE:-release}/oppfolging" ;;
    program) say "$target/wasm32-unknown-unknown/wasm-release/app.wasm" ;;
    style) say "$target/style/main.css" ;;
    site) say "$target/site" ;;
    tests) say "$target/e2e" ;;
    logs) say "$target/test-logs" ;;
    *) fail "There is no place for $1." ;;
    esac
}

# cargo_linting ARGUMENTS...: cargo, with clippy as the compiler of our own crates. What it finds it
# tells as warnings, `deny` and `forbid` among them: a lint that fails must not hide a test that
# fails. Whoever calls it looks for them. What ships is never built so: clippy optimises less.
cargo_linting() {
    RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=--cap-lints__CLIPPY_HACKERY__warn__CLIPPY_HACKERY__ \
        cargo "$@"
}

# The tests, and with them the server that the pages are asked of. One and the same call everywhere: for
# the server alone, cargo would give our crates other features, and build them all once more.
build_tests() { cargo_linting test --locked --profile ci --workspace --all-targets --no-run; }

# What turns the crate `app` into the browser's program. An array, to be written in full.
# shellcheck disable=SC2034
BROWSER=(--locked --package app --lib --features hydrate --target wasm32-unknown-unknown --profile wasm-release)

# locked_version CRATE [LOCK]: the version of a crate in Cargo.lock, or in another lock.
locked_version() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' "${2:-Cargo.lock}"
}

# Prints the path of a Chromium or Chrome, or nothing.
find_chromium() {
    local candidate
    for candidate in "${CHROMIUM-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if [[ -n $candidate ]] && have "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    [[ -d node_modules/@playwright/test ]] || return 0
    node --input-type=module --eval '
        import { existsSync } from "node:fs";
        import { chromium } from "@playwright/test";
        const path = chromium.executablePath();
        if (existsSync(path)) console.log(path);'
}

# Prints the folder with PostgreSQL's own programs (initdb, postgres), newest first, or nothing.
find_postgres() {
    local folder
    if have pg_config && [[ -x "$(pg_config --bindir)/initdb" ]]; then
        pg_config --bindir
        return
    fi
    while IFS= read -r folder; do
        if [[ -x $folder/initdb ]]; then
            say "$folder"
            return
        fi
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin \
        /usr/local/opt/postgresql*/bin | sort --reverse)
}

# wait_for URL PID: until the server answers, or has stopped, or two minutes have gone.
wait_for() {
    local tries
    for ((tries = 0; tries < 240; tries++)); do
        kill -0 "$2" 2>/dev/null || fail "The server stopped before it answered on $1."
        if node --input-type=module --eval \
            "process.exitCode = (await fetch('$1').catch(() => ({}))).ok ? 0 : 1"; then
            return
        fi
        sleep 0.5
    done
    fail "The server did not answer on $1 within two minutes."
}
