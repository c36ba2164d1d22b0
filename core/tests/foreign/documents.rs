//! Documents of the world that are no status page: what a server answers where a status document should be, and what has
//! members of the same names.

/// What each is, and the document, as such servers write it.
pub(crate) const DOCUMENTS: &[(&str, &str)] = &[
    // Errors.
    (
        "Kubernetes: forbidden",
        r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"forbidden: User \"system:anonymous\" cannot get path \"/api\"","reason":"Forbidden","details":{},"code":403}"#,
    ),
    ("a failure and a code", r#"{"status":"Failure","code":403}"#),
    (
        "Spring: an error",
        r#"{"timestamp":"2026-11-28T01:00:00.000+00:00","status":404,"error":"Not Found","path":"/summary.json"}"#,
    ),
    (
        "RFC 9457: a problem",
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"No such page.","instance":"/summary.json"}"#,
    ),
    (
        "JSON:API: errors",
        r#"{"errors":[{"status":"404","title":"Record not found","code":"404"}],"jsonapi":{"version":"1.0"}}"#,
    ),
    (
        "GraphQL: errors",
        r#"{"data":null,"errors":[{"message":"Must provide query string.","extensions":{"code":"BAD_REQUEST"}}]}"#,
    ),
    ("GraphQL: data", r#"{"data":{"viewer":{"login":"ada","status":"success","message":"hi"}}}"#),
    (
        "GitHub: not found",
        r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest","status":"404"}"#,
    ),
    (
        "Laravel: not found",
        r#"{"message":"The route summary.json could not be found.","exception":"NotFoundHttpException","trace":[]}"#,
    ),
    ("AWS API Gateway: missing token", r#"{"message":"Missing Authentication Token"}"#),
    (
        "AWS S3: denied",
        r#"<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"#,
    ),
    (
        "Cloudflare: an error",
        r#"{"success":false,"errors":[{"code":9109,"message":"Invalid access token"}],"messages":[],"result":null}"#,
    ),
    (
        "Cloudflare: a result",
        r#"{"success":true,"errors":[],"messages":[],"result":{"id":"9a7806061c88ada191ed06f989cc3dac","status":"active","paused":false,"type":"full"}}"#,
    ),
    ("OAuth: an error", r#"{"error":"invalid_client","error_description":"Client authentication failed"}"#),
    (
        "Google: an error",
        r#"{"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}}"#,
    ),
    (
        "Stripe: an error",
        r#"{"error":{"type":"invalid_request_error","message":"Unrecognized request URL (GET: /v1/x)."}}"#,
    ),
    ("Firebase: no permission", r#"{"error":"Permission denied"}"#),
    ("Slack's own API", r#"{"ok":false,"error":"not_authed"}"#),
    ("Atlassian: an error", r#"{"errorMessages":["Issue does not exist."],"errors":{}}"#),
    // Health checks.
    ("a health check: ok", r#"{"status":"ok"}"#),
    ("a health check: OK", r#"{"status":"OK"}"#),
    ("a health check: flag", r#"{"ok":true}"#),
    ("a health check: text", r#""OK""#),
    ("a health check: true", r#"true"#),
    ("a health check: zero", r#"0"#),
    ("a health check: healthy", r#"{"status":"healthy","timestamp":"2026-11-28T01:00:00Z","uptime":12345}"#),
    ("a health check: with page", r#"{"status":"success","data":{"status":"success","uptime":12}}"#),
    ("Spring: up", r#"{"status":"UP"}"#),
    (
        "Spring: up with components",
        r#"{"status":"UP","components":{"db":{"status":"UP","details":{"database":"PostgreSQL"}},"diskSpace":{"status":"UP"},"ping":{"status":"UP"}},"groups":["liveness","readiness"]}"#,
    ),
    ("Spring: down with components", r#"{"status":"DOWN","components":{"db":{"status":"DOWN"}}}"#),
    (
        "health+json: pass",
        r#"{"status":"pass","version":"1","releaseId":"1.2.2","checks":{"cassandra:responseTime":[{"componentId":"dfd6","status":"pass","observedValue":250}]}}"#,
    ),
    (
        "ASP.NET: healthy",
        r#"{"status":"Healthy","totalDuration":"00:00:00.03","entries":{"sql":{"data":{},"duration":"00:00:00.01","status":"Healthy","tags":[]}}}"#,
    ),
    (
        "Consul: checks",
        r#"[{"Node":"web-1","CheckID":"serfHealth","Name":"Serf Health Status","Status":"passing","Output":"Agent alive"}]"#,
    ),
    (
        "Elasticsearch: cluster health",
        r#"{"cluster_name":"logs","status":"green","timed_out":false,"number_of_nodes":3,"active_shards":12}"#,
    ),
    (
        "Elasticsearch: a root",
        r#"{"name":"node-1","cluster_name":"logs","version":{"number":"8.11.0"},"tagline":"You Know, for Search"}"#,
    ),
    ("MicroProfile: up", r#"{"status":"UP","checks":[{"name":"Database","status":"UP","data":{}}]}"#),
    ("Grafana: health", r#"{"commit":"abc","database":"ok","version":"10.2.0"}"#),
    (
        "Vault: health",
        r#"{"initialized":true,"sealed":false,"standby":false,"server_time_utc":1700000000,"version":"1.15.0"}"#,
    ),
    (
        "Prometheus: a query",
        r#"{"status":"success","data":{"resultType":"vector","result":[{"metric":{"job":"api"},"value":[1700000000,"1"]}]}}"#,
    ),
    ("Prometheus: alerts", r#"{"status":"success","data":{"alerts":[]}}"#),
    (
        "Alertmanager: alerts",
        r#"[{"annotations":{},"endsAt":"2026-11-28T02:00:00Z","fingerprint":"a","startsAt":"2026-11-28T01:00:00Z","status":{"state":"active"},"labels":{"alertname":"x"}}]"#,
    ),
    ("JSend: success", r#"{"status":"success","data":{"post":{"id":1,"title":"A blog post"}}}"#),
    ("JSend: a page", r#"{"status":"success","message":"Welcome","data":[]}"#),
    // Manifests and schemas.
    (
        "package.json",
        r#"{"name":"status","version":"1.0.0","description":"A page","main":"index.js","scripts":{"test":"jest"},"dependencies":{"react":"^18.0.0"}}"#,
    ),
    (
        "a web app's manifest",
        r##"{"short_name":"Status","name":"Acme Status","icons":[{"src":"favicon.ico","sizes":"64x64"}],"start_url":".","display":"standalone","theme_color":"#000000"}"##,
    ),
    (
        "OpenAPI",
        r#"{"openapi":"3.0.0","info":{"title":"Status API","version":"1"},"servers":[{"url":"https://api.example.com"}],"paths":{"/status":{"get":{"responses":{"200":{"description":"OK"}}}}},"components":{"schemas":{"Status":{"type":"object"}}}}"#,
    ),
    ("Swagger", r#"{"swagger":"2.0","info":{"title":"x","version":"1"},"paths":{},"definitions":{}}"#),
    (
        "JSON Schema",
        r#"{"$schema":"http://json-schema.org/draft-07/schema#","title":"Status","type":"object","properties":{"status":{"type":"string"}},"required":["status"]}"#,
    ),
    ("tsconfig.json", r#"{"compilerOptions":{"target":"es2020","strict":true},"include":["src"]}"#),
    (
        "composer.json",
        r#"{"name":"acme/status","type":"project","require":{"php":">=8.1"},"minimum-stability":"stable"}"#,
    ),
    (
        "OpenID: configuration",
        r#"{"issuer":"https://login.example.com","authorization_endpoint":"https://login.example.com/authorize","jwks_uri":"https://login.example.com/keys","response_types_supported":["code"]}"#,
    ),
    ("JWKS", r#"{"keys":[{"kty":"RSA","kid":"1","use":"sig","n":"abc","e":"AQAB"}]}"#),
    (
        "Android: asset links",
        r#"[{"relation":["delegate_permission/common.handle_all_urls"],"target":{"namespace":"android_app","package_name":"com.example"}}]"#,
    ),
    ("Lottie", r#"{"v":"5.5.7","fr":30,"ip":0,"op":60,"w":100,"h":100,"nm":"Loader","layers":[]}"#),
    ("next.js: data", r#"{"pageProps":{"page":{"name":"Home","status":"PUBLISHED"}},"__N_SSG":true}"#),
    // Things of APIs.
    (
        "GitHub: a repository",
        r#"{"id":1296269,"node_id":"x","name":"status","full_name":"octocat/status","private":false,"owner":{"login":"octocat","id":1},"html_url":"https://github.com/octocat/status","archived":false,"disabled":false,"visibility":"public","updated_at":"2026-01-26T19:14:43Z"}"#,
    ),
    (
        "GitHub: issues",
        r#"[{"id":1,"node_id":"x","number":1347,"state":"open","title":"Found a bug","body":"x","html_url":"https://github.com/o/r/issues/1347","labels":[],"created_at":"2026-04-22T13:33:48Z","updated_at":"2026-04-22T13:33:48Z","closed_at":null}]"#,
    ),
    (
        "GitHub: check runs",
        r#"{"total_count":1,"check_runs":[{"id":4,"head_sha":"ce587","status":"completed","conclusion":"success","name":"mighty_readme","started_at":"2026-05-04T01:14:52Z"}]}"#,
    ),
    (
        "GitHub: a combined status",
        r#"{"state":"success","statuses":[{"id":1,"state":"success","description":"Build has completed","context":"ci","created_at":"2026-07-20T01:19:13Z"}],"sha":"6dcb09b","total_count":1,"repository":{"id":1,"name":"r"}}"#,
    ),
    (
        "GitHub: Pages",
        r#"{"url":"https://api.github.com/repos/o/r/pages","status":"built","cname":"status.example.com","custom_404":false,"public":true}"#,
    ),
    (
        "GitLab: pipelines",
        r#"[{"id":47,"iid":12,"project_id":1,"status":"success","source":"push","ref":"main","sha":"a91957a","name":"Build","web_url":"https://gitlab.com/x/pipelines/47","created_at":"2026-08-11T11:28:34Z"}]"#,
    ),
    (
        "Jira: an issue",
        r#"{"expand":"","id":"10002","key":"ED-1","fields":{"summary":"x","status":{"name":"Done"},"components":[{"id":"1","name":"API"}]}}"#,
    ),
    ("Jira: an issue, flat", r#"{"id":"10002","key":"ED-1","status":"Done","location":"backlog"}"#),
    (
        "Jira: components",
        r#"[{"id":"10000","name":"API","description":"x","lead":{"displayName":"Mia"},"assigneeType":"PROJECT_LEAD","isAssigneeTypeValid":false,"project":"ED"}]"#,
    ),
    (
        "Statuspage: a page of its management API",
        r#"{"id":"abc","created_at":"2026-01-01T00:00:00Z","name":"My Company","page_description":"x","subdomain":"acme","domain":"status.acme.example","url":"https://www.acme.example"}"#,
    ),
    (
        "npm: a package",
        r#"{"_id":"react","_rev":"1","name":"react","dist-tags":{"latest":"18.2.0"},"versions":{"18.2.0":{"name":"react","version":"18.2.0"}},"time":{"created":"2011-10-26T17:46:21.942Z"},"maintainers":[{"name":"fb"}]}"#,
    ),
    ("npm: not found", r#"{"code":"ResourceNotFound","message":"/summary.json does not exist"}"#),
    (
        "PyPI: a package",
        r#"{"info":{"name":"requests","version":"2.31.0","summary":"HTTP for Humans."},"last_serial":1,"releases":{},"urls":[],"vulnerabilities":[]}"#,
    ),
    (
        "crates.io: a crate",
        r#"{"crate":{"id":"serde","name":"serde","updated_at":"2026-09-20T00:00:00Z"},"versions":[],"keywords":[],"categories":[]}"#,
    ),
    (
        "Docker: a registry",
        r#"{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":null}]}"#,
    ),
    (
        "Docker: a manifest",
        r#"{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"x","size":7023,"digest":"sha256:b5b2"},"layers":[]}"#,
    ),
    (
        "Docker: containers",
        r#"[{"Id":"8dfafdbc3a40","Names":["/web"],"Image":"nginx","State":"running","Status":"Up 2 hours","Ports":[]}]"#,
    ),
    (
        "Kubernetes: a list",
        r#"{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"name":"web"},"status":{"phase":"Running"}}]}"#,
    ),
    ("Kubernetes: versions", r#"{"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[]}"#),
    (
        "Kubernetes: component statuses",
        r#"{"kind":"ComponentStatusList","apiVersion":"v1","metadata":{},"items":[{"metadata":{"name":"etcd-0"},"conditions":[{"type":"Healthy","status":"True","message":"ok"}]}]}"#,
    ),
    (
        "Terraform: a state",
        r#"{"version":4,"terraform_version":"1.5.0","serial":1,"lineage":"x","outputs":{},"resources":[],"check_results":null}"#,
    ),
    (
        "AWS: a list of resources",
        r#"[{"arn":"arn:aws:lambda:us-east-1:123456789012:function:x","status":"Active","name":"x"}]"#,
    ),
    (
        "AWS: CloudWatch alarms",
        r#"{"MetricAlarms":[{"AlarmName":"cpu","AlarmArn":"arn:aws:cloudwatch:x","StateValue":"OK"}],"CompositeAlarms":[]}"#,
    ),
    (
        "AWS: IP ranges",
        r#"{"syncToken":"1","createDate":"2026-11-28-01-00-00","prefixes":[{"ip_prefix":"3.5.140.0/22","region":"ap-northeast-2","service":"AMAZON"}]}"#,
    ),
    (
        "FHIR: a patient",
        r#"{"resourceType":"Patient","id":"example","active":true,"name":[{"use":"official","family":"Chalmers"}],"gender":"male"}"#,
    ),
    (
        "FHIR: a capability statement",
        r#"{"resourceType":"CapabilityStatement","status":"active","date":"2026-01-01","kind":"instance","fhirVersion":"4.0.1","format":["json"]}"#,
    ),
    (
        "FHIR: an outcome",
        r#"{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}"#,
    ),
    (
        "GeoJSON",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[102.0,0.5]},"properties":{"status":"operational"}}]}"#,
    ),
    (
        "a JSON Feed",
        r#"{"version":"https://jsonfeed.org/version/1.1","title":"Acme","home_page_url":"https://acme.example/","feed_url":"https://acme.example/feed.json","items":[{"id":"1","content_text":"Hello","date_published":"2026-01-01T00:00:00Z"}]}"#,
    ),
    (
        "JSON-LD",
        r#"{"@context":"https://schema.org","@type":"Organization","name":"Acme","url":"https://acme.example","logo":"https://acme.example/logo.png"}"#,
    ),
    (
        "ActivityPub: an actor",
        r#"{"@context":["https://www.w3.org/ns/activitystreams"],"id":"https://m.example/users/a","type":"Person","name":"A","url":"https://m.example/@a","published":"2026-01-01T00:00:00Z"}"#,
    ),
    (
        "Mastodon: a status",
        r#"{"id":"103254962155278888","created_at":"2026-12-05T11:34:47.196Z","visibility":"public","content":"<p>Hi</p>","account":{"id":"1","username":"trwnh"},"media_attachments":[],"tags":[]}"#,
    ),
    (
        "WordPress: posts",
        r#"[{"id":1,"date":"2026-01-01T00:00:00","slug":"hello","status":"publish","type":"post","link":"https://acme.example/hello","title":{"rendered":"Hello"},"content":{"rendered":"<p>x</p>"}}]"#,
    ),
    (
        "WordPress: a root",
        r#"{"name":"Acme","description":"x","url":"https://acme.example","home":"https://acme.example","gmt_offset":"0","namespaces":["wp/v2"],"routes":{}}"#,
    ),
    (
        "Shopify: products",
        r#"{"products":[{"id":632910392,"title":"IPod Nano","body_html":"x","vendor":"Apple","handle":"ipod","status":"active","variants":[]}]}"#,
    ),
    (
        "Stripe: a list",
        r#"{"object":"list","url":"/v1/charges","has_more":false,"data":[{"id":"ch_1","object":"charge","status":"succeeded","enabled":true,"group_id":1}]}"#,
    ),
    (
        "Laravel: a page of users",
        r#"{"data":[{"id":1,"name":"Ada","status":"active"}],"links":{},"meta":{"current_page":1,"total":1}}"#,
    ),
    (
        "an empty page of things",
        r#"{"data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":20,"current_page":1,"total_pages":1}}}"#,
    ),
    (
        "JSON:API: articles",
        r#"{"data":[{"type":"articles","id":"1","attributes":{"title":"x","status":"published"}}],"included":[]}"#,
    ),
    (
        "JSON:API: components of a design system",
        r#"{"data":[{"type":"components","id":"1","attributes":{"name":"Button","status":"stable"}}]}"#,
    ),
    ("users with a status", r#"{"status":"active","users":[{"id":1,"status":"active"}]}"#),
    (
        "a CMS: a page",
        r#"{"page":{"id":7,"name":"Home","status":"published","url":"https://acme.example/"},"components":[{"id":1,"name":"Hero","type":"banner"}]}"#,
    ),
    (
        "a CMS: a page in capitals",
        r#"{"page":{"name":"Home","status":"PUBLISHED","url":"https://acme.example/"}}"#,
    ),
    ("a CMS: a page up for review", r#"{"page":{"name":"Home","status":"UP"},"sections":[]}"#),
    ("a page with a flag", r#"{"page":{"name":"Home"},"status":{"published":true}}"#),
    ("a list of pages", r#"{"page":{"number":1,"size":20,"totalElements":0},"content":[],"status":"ok"}"#),
    (
        "Spring Data: a page",
        r#"{"_embedded":{"incidents":[]},"page":{"size":20,"totalElements":0,"totalPages":0,"number":0}}"#,
    ),
    ("a page of incidents", r#"{"page":{"name":"incidents","size":20},"incidents":[],"components":[]}"#),
    ("PagerDuty: incidents", r#"{"incidents":[],"limit":25,"offset":0,"total":null,"more":false}"#),
    (
        "PagerDuty: an incident",
        r##"{"incidents":[{"id":"PT4KHLK","type":"incident","summary":"[#1234] Down","status":"resolved","title":"Down","urgency":"high","created_at":"2026-10-06T21:30:42Z","service":{"id":"PIJ90N7"}}],"limit":25,"more":false}"##,
    ),
    (
        "Opsgenie: alerts",
        r#"{"data":[{"id":"70413a06","tinyId":"1791","message":"Down","status":"closed","acknowledged":false,"createdAt":"2026-05-31T09:00:00Z"}],"paging":{},"took":0.6,"requestId":"x"}"#,
    ),
    (
        "Datadog: monitors",
        r#"[{"id":1,"name":"CPU","type":"metric alert","overall_state":"OK","tags":[],"created":"2026-01-01T00:00:00Z"}]"#,
    ),
    (
        "Sentry: issues",
        r#"[{"id":"1","title":"TypeError","status":"resolved","level":"error","project":{"id":"2","slug":"web"},"firstSeen":"2026-01-01T00:00:00Z"}]"#,
    ),
    (
        "New Relic: an application",
        r#"{"applications":[{"id":1,"name":"Web","health_status":"green","reporting":true}]}"#,
    ),
    ("tickets of a help desk", r#"[{"Id":31,"Title":"Printer","Status":"Closed","Priority":"Low"}]"#),
    ("a tree of a site", r##"[{"id":"a","text":"Node","parent":"#","state":{"opened":true}}]"##),
    (
        "servers of a game",
        r#"{"servers":[{"name":"EU-1","status":"online","players":12}],"status":"online"}"#,
    ),
    (
        "Minecraft: a server",
        r#"{"online":true,"host":"mc.example.com","port":25565,"players":{"online":3,"max":20}}"#,
    ),
    (
        "a job",
        r#"{"id":"j1","state":"completed","title":"Export","full_url":"https://acme.example/j1","progress":100}"#,
    ),
    ("an order", r#"{"key":"A-1","status":"OK","location":"Berlin","total":12.5}"#),
    ("orders", r#"[{"key":"A-1","status":"OK","location":"Berlin"}]"#),
    (
        "results of tests",
        r#"[{"key":"suite-1","name":"Login","results":[{"success":true,"timestamp":"2026-11-28T01:00:00Z"}]}]"#,
    ),
    ("results of a survey", r#"{"key":"q1","results":[{"success":true}]}"#),
    ("books", r#"[{"slug":"war","status":"up","name":"War and Peace","uptime":null}]"#),
    ("systems of stars", r#"{"systems":[{"name":"Sol","status":"ok"}],"summaryStatus":"complete"}"#),
    ("a weather station", r#"{"indicator":"up","uptime":12345,"temperature":21.5}"#),
    ("a chat's presence", r#"{"status":"away","active_incidents":0}"#),
    (
        "translations",
        r#"{"status":"Status","operational":"Operational","incidents":"Incidents","components":"Components"}"#,
    ),
    ("nothing", r#"{}"#),
    ("null", r#"null"#),
    ("an object of nothing", r#"{"data":{}}"#),
    ("an object of null", r#"{"status":null}"#),
    ("a list of nothing", r#"[{}]"#),
    ("a list of numbers", r#"[1,2,3]"#),
    (
        "a sitemap",
        r#"<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://acme.example/</loc></url></urlset>"#,
    ),
    (
        "OpenSearch",
        r#"<?xml version="1.0"?><OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Acme</ShortName></OpenSearchDescription>"#,
    ),
    (
        "SOAP: a fault",
        r#"<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode></soap:Fault></soap:Body></soap:Envelope>"#,
    ),
    (
        "a blog's feed",
        r#"<rss version="2.0"><channel><title>Acme blog</title><link>https://acme.example</link><item><title>Hello</title><guid>1</guid><pubDate>Mon, 18 May 2026 12:00:00 GMT</pubDate></item></channel></rss>"#,
    ),
];
