//! Just enough HTTP/1.1: on a connection that is kept open.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// What the server may answer in.
#[derive(Debug, Clone, Copy)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// As a browser asks.
    Compressed,
}

/// Why nothing was measured.
#[derive(Debug)]
pub enum NotMeasured {
    /// The connection failed.
    Io(io::Error),
    /// The page has this canonical address.
    Elsewhere(String),
    /// The answer was not the page.
    Answer(String),
}

impl From<io::Error> for NotMeasured {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for NotMeasured {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(out),
            Self::Elsewhere(address) => write!(out, "the page has moved to {address}"),
            Self::Answer(sentence) => out.write_str(sentence),
        }
    }
}

/// An answer and how long it took, from the first byte sent to the last byte read.
pub struct Reply {
    /// The body, as it was sent.
    pub body: Vec<u8>,
    /// Time taken.
    pub took: Duration,
}

/// One connection, of somebody who is signed in.
pub struct Client {
    host: String,
    cookie: String,
    stream: BufReader<TcpStream>,
}

/// What an answer says before its body.
struct Head {
    status: String,
    length: Option<usize>,
    location: Option<String>,
    cookie: Option<String>,
}

impl Client {
    /// Opens a connection to `host:port`, that sends a cookie along.
    pub fn open(host: &str, cookie: &str) -> Result<Self, NotMeasured> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            host: host.to_owned(),
            cookie: cookie.to_owned(),
            stream: BufReader::with_capacity(1 << 16, stream),
        })
    }

    /// Asks for a path and reads the whole answer. Anything but 200 is a fault.
    pub fn get(&mut self, path: &str, encoding: Encoding) -> Result<Reply, NotMeasured> {
        let accept = match encoding {
            Encoding::Identity => "identity",
            Encoding::Compressed => "gzip, br",
        };
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nAccept: */*\r\n\
             Accept-Encoding: {accept}\r\n\r\n",
            self.host, self.cookie
        );
        let (head, answer) = self.exchange(&request)?;
        match (head.status.as_str(), head.location) {
            ("200", _) => Ok(answer),
            ("303", Some(address)) => Err(NotMeasured::Elsewhere(address)),
            (status, _) => Err(NotMeasured::Answer(format!(
                "{path} was answered with {status}"
            ))),
        }
    }

    /// Posts a form, and gives the cookie that it is answered with: `name=value`.
    pub fn sign_in(&mut self, path: &str, fields: &str) -> Result<String, NotMeasured> {
        let (head, _) = self.form(path, fields)?;
        let given = head
            .cookie
            .as_deref()
            .and_then(|given| given.split(';').next());
        given.map(str::to_owned).ok_or_else(|| {
            NotMeasured::Answer(format!(
                "{path} was answered with {}, and no cookie",
                head.status
            ))
        })
    }

    /// Posts a form, and gives what it is answered with. Anything but a page, or the way to one, is a
    /// fault.
    pub fn post(&mut self, path: &str, fields: &str) -> Result<Reply, NotMeasured> {
        let (head, answer) = self.form(path, fields)?;
        match head.status.as_str() {
            "200" | "303" => Ok(answer),
            status => Err(NotMeasured::Answer(format!(
                "what was posted to {path} was answered with {status}"
            ))),
        }
    }

    fn form(&mut self, path: &str, fields: &str) -> Result<(Head, Reply), NotMeasured> {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nCookie: {1}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {2}\r\n\r\n{fields}",
            self.host,
            self.cookie,
            fields.len()
        );
        self.exchange(&request)
    }

    /// Sends a request and reads the whole answer.
    fn exchange(&mut self, request: &str) -> Result<(Head, Reply), NotMeasured> {
        let start = Instant::now();
        self.stream.get_mut().write_all(request.as_bytes())?;
        let head = self.head()?;
        let body = match head.length {
            Some(length) => self.exactly(length)?,
            None => self.chunks()?,
        };
        let took = start.elapsed();
        Ok((head, Reply { body, took }))
    }

    fn head(&mut self) -> Result<Head, NotMeasured> {
        let status = self.line()?;
        let mut head = Head {
            status: status.split(' ').nth(1).unwrap_or_default().to_owned(),
            length: None,
            location: None,
            cookie: None,
        };
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                return Ok(head);
            };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => head.length = value.parse().ok(),
                "location" => head.location = Some(value.to_owned()),
                "set-cookie" => head.cookie = Some(value.to_owned()),
                _ => {}
            }
        }
    }

    /// The address that a path is answered under, after its redirect if it has one.
    pub fn canonical(&mut self, path: &str) -> Result<String, NotMeasured> {
        match self.get(path, Encoding::Identity) {
            Ok(_) => Ok(path.to_owned()),
            Err(NotMeasured::Elsewhere(address)) => Ok(address),
            Err(fault) => Err(fault),
        }
    }

    fn line(&mut self) -> Result<String, NotMeasured> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(NotMeasured::Answer("the connection was closed".to_owned()));
        }
        Ok(line.trim_end().to_owned())
    }

    fn exactly(&mut self, length: usize) -> Result<Vec<u8>, NotMeasured> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> Result<Vec<u8>, NotMeasured> {
        let mut body = Vec::new();
        loop {
            let line = self.line()?;
            let length = usize::from_str_radix(&line, 16)
                .map_err(|_| NotMeasured::Answer(format!("a chunk of length {line:?}")))?;
            body.append(&mut self.exactly(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}
