//! Whether a provider's token can be trusted: signed by it, for us, for this sign-in, now.

use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreGenderClaim, CoreJsonWebKey, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm as Algorithm,
};
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError as Refused, ClientId, IdToken, IdTokenVerifier,
    IssuerUrl, Nonce, SignatureVerificationError,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::SignInFault;

/// How far ahead of ours a provider's clock may be; seconds. Its token then seems to be of the future,
/// which harms nobody: whether it is over is judged apart.
pub const CLOCK_AHEAD_SECONDS_MAX: i64 = 600;

/// How tokens may be signed: with a key that only the provider has. Not with the secret that we share
/// with it, and never not at all.
const ALGORITHMS: [Algorithm; 8] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// Claims that `OpenID Connect` has no name for: roles, groups, tenants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub(super) struct Further(Map<String, Value>);

impl AdditionalClaims for Further {}

/// A provider's token.
pub(super) type ProviderToken =
    IdToken<Further, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, Algorithm>;

/// Whom a token is to be from and for, and when it is judged.
pub(super) struct Expected<'a> {
    /// What the provider calls itself.
    pub issuer: &'a IssuerUrl,
    /// What it calls us.
    pub client: &'a ClientId,
    /// What its keys are.
    pub keys: &'a CoreJsonWebKeySet,
    /// What this sign-in is called.
    pub nonce: Nonce,
    /// Now.
    pub now: Timestamp,
    /// How long past its end a token is still taken.
    pub leeway: SignedDuration,
}

/// Why a token is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotTaken {
    /// It is signed with a key that is not among those we know: there may be new ones.
    UnknownKey,
    /// It is not good.
    Bad(SignInFault),
}

/// The claims of a token that is good.
pub(super) fn claims(token: &ProviderToken, expected: &Expected<'_>) -> Result<Value, NotTaken> {
    let verifier = verifier(expected);
    let claims = token
        .claims(&verifier, &expected.nonce)
        .map_err(|refused| not_taken(&refused))?;
    // What is for several must say that it was asked for by us; the verifier leaves this out.
    let azp = claims.authorized_party();
    if azp.is_some_and(|azp| azp != expected.client) {
        return Err(NotTaken::Bad(SignInFault::Untrusted));
    }
    serde_json::to_value(claims).map_err(|_| NotTaken::Bad(SignInFault::Untrusted))
}

fn verifier<'a>(expected: &Expected<'a>) -> IdTokenVerifier<'a, CoreJsonWebKey> {
    let judged_at = system(expected.now - expected.leeway);
    let latest = expected.now + SignedDuration::from_secs(CLOCK_AHEAD_SECONDS_MAX);
    let latest = system(latest);
    IdTokenVerifier::new_public_client(
        expected.client.clone(),
        expected.issuer.clone(),
        expected.keys.clone(),
    )
    .set_allowed_algs(ALGORITHMS)
    .set_time_fn(move || judged_at.into())
    .set_issue_time_verifier_fn(move |issued| {
        let ahead = SystemTime::from(issued).duration_since(latest);
        let ahead = ahead.unwrap_or(Duration::ZERO);
        ahead.is_zero().then_some(()).ok_or_else(String::new)
    })
}

fn not_taken(refused: &Refused) -> NotTaken {
    match refused {
        Refused::Expired(_) => NotTaken::Bad(SignInFault::Expired),
        Refused::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
            NotTaken::UnknownKey
        }
        _ => NotTaken::Bad(SignInFault::Untrusted),
    }
}

/// A moment as the verifier takes it; the whole second before.
fn system(moment: Timestamp) -> SystemTime {
    let seconds = u64::try_from(moment.as_second()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}
