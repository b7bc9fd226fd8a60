//! Somebody who writes follow-up, form by form, as the pages post it; what was not answered is posted once
//! more when the server is there again.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::mpsc::Sender;

use rand_chacha::ChaCha8Rng;

use super::model::Model;

pub struct Client {
    /// What all texts of it begin with.
    pub name: String,
    pub account: String,
    cookie: String,
    pub units: [&'static str; 2],
    pub random: ChaCha8Rng,
    /// What was confirmed.
    pub model: Model,
    /// What was posted and not answered.
    pub pending: Option<Post>,
    /// The names of the changes that were confirmed.
    pub named: Vec<String>,
    /// How often something was not answered.
    pub unanswered: usize,
}

/// A form that is posted.
pub struct Post {
    pub path: &'static str,
    pub fields: Vec<(&'static str, String)>,
    /// The name of the change, where the form has one.
    pub change: Option<String>,
    /// What stands when it is done.
    pub after: Model,
}

impl Client {
    pub fn new(
        number: u32,
        account: &str,
        cookie: String,
        units: [&'static str; 2],
        random: ChaCha8Rng,
    ) -> Self {
        Self {
            name: format!("klient {number}:"),
            account: account.to_owned(),
            cookie,
            units,
            random,
            model: Model::default(),
            pending: None,
            named: Vec::new(),
            unanswered: 0,
        }
    }

    /// Writes on and on, and tells of every answer, until nobody answers.
    pub fn write(&mut self, address: &str, told: &Sender<()>) {
        while self.post_next(address) {
            let _ = told.send(());
        }
    }

    /// Posts what was not answered once more.
    pub fn finish(&mut self, address: &str) {
        if self.pending.is_some() {
            assert!(self.post_next(address), "{} was not answered", self.name);
        }
    }

    fn post_next(&mut self, address: &str) -> bool {
        let post = self.pending.take().unwrap_or_else(|| self.next_form());
        let Some(answer) = self.answer(address, &post) else {
            self.unanswered += 1;
            self.pending = Some(post);
            return false;
        };
        let done =
            answer.starts_with("HTTP/1.1 303 ") && answer.contains("\nlocation: /oppfolging/");
        assert!(done, "{} {:?}: {answer}", post.path, post.fields);
        self.named.extend(post.change);
        self.model = post.after;
        true
    }

    /// The head of the answer, where it came.
    fn answer(&self, address: &str, post: &Post) -> Option<String> {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, text) in &post.fields {
            body.append_pair(name, text);
        }
        let body = body.finish();
        let request = format!(
            "POST {} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            post.path,
            self.cookie,
            body.len()
        );
        let mut stream = TcpStream::connect(address).ok()?;
        stream.write_all(request.as_bytes()).ok()?;
        // A connection that breaks after its answer has answered.
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.contains("\r\n\r\n").then_some(answer)
    }
}
