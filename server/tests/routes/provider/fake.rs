//! A provider that answers what a test wants it to: good tokens, and each kind of bad one.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use openidconnect::core::{
    CoreEdDsaPrivateSigningKey, CoreGenderClaim, CoreHmacKey, CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AdditionalClaims, IdToken, IdTokenClaims, JsonWebKeyId, PkceCodeChallenge, PkceCodeVerifier,
    PrivateSigningKey as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Two keys that nobody else has, and nobody needs: their seeds are one digit repeated.
pub const ONE: &str = "MC4CAQAwBQYDK2VwBCIEIBERERERERERERERERERERERERERERERERERERERERER";
pub const OTHER: &str = "MC4CAQAwBQYDK2VwBCIEICIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi";
/// What we prove with who we are.
pub const SECRET: &str = "a-secret-of-the-tests";

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(transparent)]
struct More(Map<String, Value>);

impl AdditionalClaims for More {}

type Token =
    IdToken<More, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

/// How a token is signed.
#[derive(Debug, Clone, Copy)]
pub enum Signed {
    /// With a key, under a name.
    Key(&'static str, &'static str),
    /// With the secret that the provider shares with us.
    Shared,
}

/// What the provider says next.
pub struct Said {
    /// The keys that it publishes, by name.
    pub keys: Vec<(&'static str, &'static str)>,
    /// How its next token is signed.
    pub signed: Signed,
    /// The claims of its next token.
    pub claims: Value,
    /// What the browser was sent with, of the proof.
    pub challenge: String,
    /// Whether the code was used.
    pub used: bool,
    /// How often it was asked for its description.
    pub described: u32,
    /// What it answers instead of its description.
    pub instead: Option<Instead>,
}

/// What a provider answers that is not well.
#[derive(Debug, Clone)]
pub enum Instead {
    Nothing,
    Padded(usize),
    Elsewhere(String),
    /// Itself, under another name.
    Called(&'static str),
}

/// A provider on this machine.
#[derive(Clone)]
pub struct Fake {
    pub address: SocketAddr,
    said: Arc<Mutex<Said>>,
}

impl Fake {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let said = Said {
            keys: vec![("one", ONE)],
            signed: Signed::Key("one", ONE),
            claims: Value::Null,
            challenge: String::new(),
            used: false,
            described: 0,
            instead: None,
        };
        let fake = Self {
            address,
            said: Arc::new(Mutex::new(said)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(fake.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        fake
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn say(&self, change: impl FnOnce(&mut Said)) {
        change(&mut self.said.lock().unwrap());
    }

    pub fn described(&self) -> u32 {
        self.said.lock().unwrap().described
    }
}

async fn describe(State(fake): State<Fake>) -> Response {
    let instead = {
        let mut said = fake.said.lock().unwrap();
        said.described += 1;
        said.instead.clone()
    };
    match instead {
        Some(Instead::Nothing) => std::future::pending().await,
        Some(Instead::Padded(bytes)) => {
            let mut description = description(&fake.url()).to_string();
            description += &" ".repeat(bytes - description.len());
            let json = [("content-type", "application/json")];
            (json, description).into_response()
        }
        Some(Instead::Elsewhere(address)) => {
            (StatusCode::FOUND, [("location", address)]).into_response()
        }
        Some(Instead::Called(name)) => {
            let mut description = description(&fake.url());
            description["issuer"] = name.into();
            Json(description).into_response()
        }
        None => Json(description(&fake.url())).into_response(),
    }
}

fn description(url: &str) -> Value {
    json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "jwks_uri": format!("{url}/keys"),
        "end_session_endpoint": format!("{url}/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
    })
}

fn key(name: &str, seed: &str) -> CoreEdDsaPrivateSigningKey {
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{seed}\n-----END PRIVATE KEY-----\n");
    let name = Some(JsonWebKeyId::new(name.to_owned()));
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, name).unwrap()
}

async fn keys(State(fake): State<Fake>) -> Json<Value> {
    let said = fake.said.lock().unwrap();
    let keys = said.keys.iter();
    let keys: Vec<_> = keys
        .map(|(name, seed)| key(name, seed).as_verification_key())
        .collect();
    Json(json!({ "keys": keys }))
}

async fn token(State(fake): State<Fake>, body: Bytes) -> Response {
    let fields: BTreeMap<String, String> = form_urlencoded::parse(&body).into_owned().collect();
    let mut said = fake.said.lock().unwrap();
    let verifier = PkceCodeVerifier::new(fields["code_verifier"].clone());
    let proof = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    if said.used || proof.as_str() != said.challenge || fields["code"] != "a-code" {
        let refused = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, refused).into_response();
    }
    said.used = true;
    let answer = json!({
        "access_token": "unused",
        "token_type": "Bearer",
        "id_token": sign(&said),
    });
    Json(answer).into_response()
}

fn sign(said: &Said) -> String {
    let claims: IdTokenClaims<More, CoreGenderClaim> =
        serde_json::from_value(said.claims.clone()).unwrap();
    let signed = match said.signed {
        Signed::Key(name, seed) => {
            let key = key(name, seed);
            Token::new(claims, &key, CoreJwsSigningAlgorithm::EdDsa, None, None)
        }
        Signed::Shared => {
            let key = CoreHmacKey::new(SECRET);
            let way = CoreJwsSigningAlgorithm::HmacSha256;
            Token::new(claims, &key, way, None, None)
        }
    };
    signed.unwrap().to_string()
}
