# The commands of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup run watch build test lint fmt bench screenshots

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing, and only that
	@scripts/setup --tests

run: ## set up, build in release, import the demo waves on first start, serve on 127.0.0.1:3000
	@scripts/run

watch: ## build and serve for development, again at every change
	@scripts/watch

build: ## build the server and the browser's part in release
	@scripts/setup
	@scripts/build

# PROFILE=release asks the server that ships for the pages; SKIP_POSTGRES=1 goes without PostgreSQL.
test: ## everything: lints, Rust, storage on both databases, pages in a browser; PART=lint, rust, site or pages: one part
	@scripts/test

lint: ## formatting, clippy for server and browser, the shell scripts, the browser tests' types
	@scripts/lint

fmt: ## format the Rust code
	@cargo fmt --all

bench: ## measure the domain, the pages under load, and what the browser loads first
	@scripts/bench

screenshots: ## pictures of every page, 1280 and 390 px, light and dark, into a temporary folder
	@scripts/screenshots

# SECONDS_EACH=900 gives each a quarter of an hour; TARGET=query runs one of them.
.PHONY: fuzz
fuzz: ## try to break what is read from outside, a minute for each target
	@scripts/fuzz

.PHONY: golden
golden: ## keep checksums of what every page, file and chart shows, to compare after a rebuilding
	@scripts/golden

.PHONY: words
words: ## the texts that nynorsk and English lack
	@cargo run --quiet --package present --example words
