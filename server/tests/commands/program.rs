//! The program, run in a folder of its own with an environment of its own.

use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder to run commands in.
pub struct Folder(TempDir);

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub ok: bool,
    pub out: String,
    pub err: String,
}

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, ready to be run here, with no settings but the defaults.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oppfolging"));
        command.args(arguments).current_dir(self.0.path());
        for key in server::config::KEYS {
            command.env_remove(key.env);
        }
        command.env_remove(server::config::FILE_KEY);
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Said {
        said(&self.program(arguments).output().unwrap())
    }

    /// Runs a command that must do what it was told.
    pub fn do_run(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert!(said.ok, "{said:?}");
        said.out
    }
}

/// An output as text.
pub fn said(output: &Output) -> Said {
    Said {
        ok: output.status.success(),
        out: String::from_utf8(output.stdout.clone()).unwrap(),
        err: String::from_utf8(output.stderr.clone()).unwrap(),
    }
}
