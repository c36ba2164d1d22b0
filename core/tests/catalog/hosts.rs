//! Hosts that fail in people's logs, and whose machines they are: regions, tenants, platforms, registries, webhooks.

use super::catalog;

/// Each with the row that should be asked about it.
const HOSTS: &[(&str, &str)] = &[
    ("api.openai.com", "openai"),
    ("api.anthropic.com", "anthropic"),
    ("generativelanguage.googleapis.com", "google-gemini"),
    ("acme.openai.azure.com", "azure"),
    ("bedrock-runtime.us-east-1.amazonaws.com", "aws"),
    ("api.mistral.ai", "mistral"),
    ("api.groq.com", "groq"),
    ("api.x.ai", "xai"),
    ("api.together.xyz", "together-ai"),
    ("openrouter.ai", "openrouter"),
    ("acme--app.modal.run", "modal"),
    ("api.deepgram.com", "deepgram"),
    ("hooks.slack.com", "slack"),
    ("ghcr.io", "github"),
    ("uploads.github.com", "github"),
    ("acme.github.io", "github"),
    ("registry.npmjs.org", "npm"),
    ("registry-1.docker.io", "docker"),
    ("files.pythonhosted.org", "python"),
    ("repo.maven.apache.org", "maven-central"),
    ("repo1.maven.org", "maven-central"),
    ("api.nuget.org", "nuget"),
    ("proxy.golang.org", "go-modules"),
    ("europe-west1-docker.pkg.dev", "google-cloud"),
    ("mcr.microsoft.com", "azure"),
    ("public.ecr.aws", "aws"),
    ("sts.eu-west-1.amazonaws.com", "aws"),
    ("acme.s3.eu-central-1.amazonaws.com", "aws"),
    ("abc123.execute-api.us-east-2.amazonaws.com", "aws"),
    ("email.us-east-1.amazonaws.com", "aws"),
    ("acme.auth.eu-west-1.amazoncognito.com", "aws"),
    ("d111111abcdef8.cloudfront.net", "aws"),
    ("europe-west3-run.googleapis.com", "google-cloud"),
    ("acme-x7k2-ew.a.run.app", "google-cloud"),
    ("us-central1-acme.cloudfunctions.net", "google-cloud"),
    ("maps.googleapis.com", "google-maps"),
    ("gmail.googleapis.com", "google-workspace"),
    ("fcm.googleapis.com", "firebase"),
    ("acme.firebaseio.com", "firebase"),
    ("acme.blob.core.windows.net", "azure"),
    ("acme.vault.azure.net", "azure"),
    ("acme.azurewebsites.net", "azure"),
    ("acme.azure-api.net", "azure"),
    ("login.microsoftonline.com", "azure"),
    ("graph.microsoft.com", "microsoft-365"),
    ("acme.sharepoint.com", "microsoft-365"),
    ("track-eu.customer.io", "customer-io"),
    ("acme.api.kustomerapp.com", "kustomer"),
    ("acme.myshopify.com", "shopify"),
    ("shop.myshopify.com", "shopify"),
    ("acme.my.salesforce.com", "salesforce"),
    ("acme.lightning.force.com", "salesforce"),
    ("acme.zendesk.com", "zendesk"),
    ("acme.freshdesk.com", "freshdesk"),
    ("acme.service-now.com", "servicenow"),
    ("acme.atlassian.net", "jira"),
    ("acme.eu.auth0.com", "auth0"),
    ("acme.okta-emea.com", "okta"),
    ("acme.supabase.co", "supabase"),
    ("aws-0-eu-central-1.pooler.supabase.com", "supabase"),
    ("ep-cool-sun-123456.eu-central-1.aws.neon.tech", "neon"),
    ("acme.eu-west-1.snowflakecomputing.com", "snowflake"),
    ("cluster0.ab1cd.mongodb.net", "mongodb"),
    ("acme.cloud.databricks.com", "databricks"),
    ("pkc-abcde.eu-central-1.aws.confluent.cloud", "confluent"),
    ("redis-12345.c1.eu-west-1.ec2.redis-cloud.com", "redis"),
    ("acme-dsn.algolia.net", "algolia"),
    ("acme.vercel.app", "vercel"),
    ("acme.netlify.app", "netlify"),
    ("acme.herokuapp.com", "heroku"),
    ("acme.onrender.com", "render"),
    ("acme.fly.dev", "fly-io"),
    ("acme.up.railway.app", "railway"),
    ("acme.workers.dev", "cloudflare"),
    ("acme.r2.cloudflarestorage.com", "cloudflare"),
    ("o123.ingest.us.sentry.io", "sentry"),
    ("http-intake.logs.us5.datadoghq.com", "datadog-us5"),
    ("api.datadoghq.eu", "datadog-eu"),
    ("events.pagerduty.com", "pagerduty"),
    ("hooks.zapier.com", "zapier"),
    ("hook.eu1.make.com", "make"),
    ("api.eu.mailgun.net", "mailgun"),
    ("smtp.sendgrid.net", "sendgrid"),
    ("api.twilio.com", "twilio"),
    ("rest.nexmo.com", "vonage-api"),
    ("api.telegram.org", "telegram"),
    ("graph.facebook.com", "meta"),
    ("api.stripe.com", "stripe"),
    ("api-m.paypal.com", "paypal"),
    ("pal-test.adyen.com", "adyen"),
    ("connect.squareup.com", "square"),
    ("cdn.jsdelivr.net", "jsdelivr"),
    ("acme.b-cdn.net", "bunny-net"),
    ("acme.global.ssl.fastly.net", "fastly"),
    ("a1.g.akamaiedge.net", "akamai"),
    ("acme.imgix.net", "imgix"),
    ("res.cloudinary.com", "cloudinary"),
    ("cdn.contentful.com", "contentful"),
    ("acme.api.sanity.io", "sanity"),
    ("api.hubapi.com", "hubspot"),
    ("androidpublisher.googleapis.com", "google-play"),
    ("acme.mktorest.com", "marketo"),
    ("acme.livekit.cloud", "livekit"),
    ("registry.yarnpkg.com", "npm"),
];

#[test]
fn a_failing_host_leads_to_whose_machines_answer_there() {
    let catalog = catalog();
    for (host, expected) in HOSTS {
        let server = catalog.server_of(host).map(|entry| entry.id.as_str());
        assert_eq!(server, Some(*expected), "{host}");
        let found = catalog.search(host, 3);
        assert_eq!(found.first().map(|hit| hit.entry.id.as_str()), Some(*expected), "{host}: {found:#?}");
    }
}

#[test]
fn a_host_that_may_be_of_several_shows_them_all() {
    let catalog = catalog();
    let ids = |query: &str| -> Vec<String> {
        catalog.search(query, 3).iter().map(|hit| hit.entry.id.clone()).collect()
    };
    assert_eq!(ids("https://acme.atlassian.net")[0], "jira");
    for id in ["confluence", "jira-service-management"] {
        assert!(ids("acme.atlassian.net").contains(&id.to_string()), "{id}");
    }
    assert_eq!(ids("https://acme.atlassian.net/wiki/home"), ["confluence"]);
}

#[test]
fn a_name_of_several_firms_shows_whom_most_people_mean_first() {
    let catalog = catalog();
    for (name, first, second) in [
        ("Gemini", "google-gemini", "gemini"),
        ("Runway", "runway-ml", "runway"),
        ("Hex", "hex", "hex-tech"),
        ("Lambda", "aws", "lambda-cloud"),
        ("Bolt", "bolt-new", "bolt"),
    ] {
        let hits = catalog.search(name, 2);
        let ids: Vec<_> = hits.iter().map(|hit| hit.entry.id.as_str()).collect();
        assert_eq!(ids, [first, second], "{name}");
    }
    let hits = catalog.search("circle", 2);
    assert!(hits.iter().all(|hit| ["circle", "circle-so"].contains(&hit.entry.id.as_str())), "{hits:#?}");
}

/// Names are as people say them: what stands in brackets or after a slash is another name, and so is a part of one.
#[test]
fn whom_teams_depend_on_most_is_found_by_name_and_by_host() {
    let catalog = catalog();
    let (mut rows, mut by_name, mut by_host) = (0, 0, 0);
    let mut missed = Vec::new();
    for line in include_str!("most-used.tsv").lines().skip(1) {
        let (name, domains) = line.split_once('\t').unwrap();
        let hosts: Vec<_> =
            domains.split(',').filter_map(|domain| catalog.server_of(&format!("api.{domain}"))).collect();
        let is_meant = |name: &str| {
            let hits = catalog.search(name.trim(), 3);
            hits.iter().any(|hit| {
                !hit.guessed && (hosts.is_empty() || hosts.iter().any(|host| host.id == hit.entry.id))
            })
        };
        let found = name.split(['/', '(', ')']).filter(|part| !part.trim().is_empty()).any(is_meant);
        rows += 1;
        by_name += usize::from(found);
        by_host += usize::from(!hosts.is_empty());
        if !found || hosts.is_empty() {
            missed.push(name);
        }
    }
    println!("{rows} vendors: {by_name} found by name, {by_host} by host; not: {missed:?}");
    assert!(
        by_name * 100 >= rows * 97 && by_host * 100 >= rows * 97,
        "{by_name} {by_host} of {rows}: {missed:?}"
    );
}
