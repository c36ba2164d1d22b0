/**
 * What the recorded documents say, copied from them by hand: the measure `www/samples` is held to.
 *
 * `shown` gives each post as `phase day time`, oldest first, in UTC and to the minute, as the documents do.
 * `lasted` is the duration the document states, or the one its first and its resolving post give.
 */
export const FACTS = {
  'customer-io': {
    name: 'Customer.io',
    recorded: '2025-11-13T19:36:00Z',
    incidents: [
      {
        title: 'Some workspaces experiencing delays in campaign journeys and deliveries in US Data Center',
        impact: 'minor',
        components: ['Data Processing', 'Message Sending'],
        lasted: '1h 7m',
        shown: [
          'investigating 2025-11-04 20:46',
          'monitoring 2025-11-04 21:12',
          'resolved 2025-11-04 21:54',
          'postmortem 2025-11-13 19:36',
        ],
        says: [
          'We are currently investigating this issue.',
          'A fix has been implemented and we are monitoring the results.',
          'This incident has been resolved.',
          'between 20:10 UTC and 21:54 UTC, some customers with our US data center may have experienced delays',
          '# **Corrective and Preventative Measures**',
        ],
      },
    ],
  },
  kustomer: {
    name: 'Kustomer',
    recorded: '2026-02-12T16:57:00Z',
    incidents: [
      {
        title: '[OUTBOUND WEBHOOKS] Outbound Webhooks API errors in Prod2 and Prod4',
        impact: 'none',
        components: ['Web/Email/Form Hooks', 'Web/Email/Form Hooks'],
        lasted: '1h 14m',
        shown: [
          'identified 2025-12-10 03:38',
          'identified 2025-12-10 03:55',
          'monitoring 2025-12-10 04:22',
          'resolved 2025-12-10 04:52',
          'postmortem 2026-02-12 16:57',
        ],
        says: [
          'reach out to Kustomer Support at [email\u00a0protected] if you have',
          'We are continuing to work on a fix for this issue.',
          '**prod-2 \\(EU\\)** and **prod-4 \\(IN\\)** production regions',
          '* **Duration:** Approximately 1 hour and 40 minutes',
          '* Webhook requests may have returned HTTP 503 or 404 responses',
        ],
      },
    ],
  },
  'sample-vendor': {
    name: 'Sample vendor',
    recorded: '2025-12-14T22:12:00Z',
    incidents: [
      {
        title: 'Delay in server-side event processing',
        impact: null,
        components: [],
        lasted: '3h 15m',
        shown: [
          'investigating 2025-12-14 18:57',
          'identified 2025-12-14 18:58',
          'monitoring 2025-12-14 19:28',
          'monitoring 2025-12-14 20:02',
          'monitoring 2025-12-14 20:52',
          'monitoring 2025-12-14 21:59',
          'resolved 2025-12-14 22:12',
        ],
        says: [
          'Investigation is ongoing to identify the exact cause and restore normal processing.',
          '- Lag in behavioral or attribute-driven personalization',
          'We have identified the root cause of the delay in server-side event processing',
          'server-side processing queues steadily reducing',
          'No data loss was identified during this incident.',
        ],
      },
    ],
  },
  courier: {
    name: 'Courier',
    recorded: '2026-01-29T23:13:00Z',
    incidents: [
      {
        title: 'Observability Degradation',
        lasted: '0m',
        shown: ['resolved 2026-01-29 23:13'],
        says: ['between 21:38 UTC and 22:13 UTC, during which metrics briefly experienced an outage'],
      },
      {
        title: 'Courier Web App Performance',
        lasted: '3h 9m',
        shown: ['identified 2026-01-14 21:47', 'resolved 2026-01-15 00:56'],
        says: ['a small degredation in the Courier web application', '- Audit Trail logging'],
      },
      {
        title: 'All services impacted',
        lasted: '17m',
        shown: ['identified 2025-10-20 09:54', 'identified 2025-10-20 09:55', 'monitoring 2025-10-20 10:02', 'resolved 2025-10-20 10:11'],
        says: ['An issue with our service provider, AWS, has impacted all Courier services.'],
      },
      {
        title: 'Microsoft Teams Tenant Id Errors',
        lasted: '28m',
        shown: ['monitoring 2025-10-17 05:33', 'resolved 2025-10-17 06:01'],
        says: ['Microsoft Teams messages are passing successfully.'],
      },
      {
        title: 'Mailgun Message Delivery Latency',
        lasted: '0m',
        shown: ['resolved 2025-10-13 16:19'],
        says: ['a slowdown in message delivery with Mailgun providers around 2AM PST'],
      },
      {
        title: 'Message Delivery Latency',
        lasted: '0m',
        shown: ['resolved 2025-10-08 15:16'],
        says: ['significant latency around 1am PST'],
      },
      {
        title: 'Webapp HTTP Interaction Issues',
        lasted: '18m',
        shown: ['identified 2025-07-07 21:10', 'resolved 2025-07-07 21:28'],
        says: ['Revert has landed and webapp is operational.'],
      },
      {
        title: 'Cloudflare Outage Possible Okta SSO Impact',
        lasted: '1h 6m',
        shown: ['monitoring 2025-06-12 19:30', 'resolved 2025-06-12 20:36'],
        says: ['https://status.workos.com/incidents/k9s870cktcsf'],
      },
      {
        title: 'Message Delays on Send Pipeline',
        lasted: '1h 17m',
        shown: [
          'investigating 2025-06-05 18:51',
          'identified 2025-06-05 19:04',
          'monitoring 2025-06-05 19:14',
          'monitoring 2025-06-05 19:19',
          'resolved 2025-06-05 20:08',
        ],
        says: ['significant delays of up to 10 minutes for messages'],
      },
      {
        title: 'EU Region – Notifications Stuck in “Queued” State',
        lasted: '6h 34m',
        shown: ['investigating 2025-05-16 14:28', 'identified 2025-05-16 14:53', 'resolved 2025-05-16 21:02'],
        says: ['All logs have been rehydrated'],
      },
      {
        title: 'AWS SES Failures',
        lasted: '6h 19m',
        shown: [
          'identified 2025-04-30 22:39',
          'identified 2025-04-30 22:47',
          'monitoring 2025-04-30 23:26',
          'monitoring 2025-05-01 01:06',
          'resolved 2025-05-01 04:58',
        ],
        says: ['All impacted messages have been reprocessed.'],
      },
      {
        title: 'Internal Courier Error Issue',
        lasted: '11h 23m',
        shown: [
          'identified 2025-02-28 16:48',
          'identified 2025-02-28 17:14',
          'identified 2025-02-28 17:36',
          'monitoring 2025-02-28 18:40',
          'monitoring 2025-02-28 18:57',
          'monitoring 2025-02-28 19:52',
          'resolved 2025-03-01 04:11',
        ],
        says: ['messages fail due to an "Internal Courier Error" in the test environment'],
      },
      {
        title: 'Segment Event Processing Slowdowns',
        lasted: '1h 15m',
        shown: ['monitoring 2025-02-21 15:55', 'resolved 2025-02-21 17:10'],
        says: ['Segment event processing stream has resolved.'],
      },
      {
        title: 'Significant Notification Event Latency',
        lasted: '25m',
        shown: ['identified 2025-02-18 14:22', 'monitoring 2025-02-18 14:29', 'resolved 2025-02-18 14:47'],
        says: ['which will also impact outbound webhooks'],
      },
      {
        title: 'Courier Send and Message Event Slowdown',
        lasted: '37m',
        shown: ['identified 2025-02-13 22:32', 'monitoring 2025-02-13 22:51', 'resolved 2025-02-13 23:09'],
        says: ['a bottleneck in our system caused by timeouts on our sendworker'],
      },
      {
        title: 'Delay in Message Sends and Processing',
        lasted: '53m',
        shown: ['identified 2025-02-11 22:15', 'monitoring 2025-02-11 22:34', 'resolved 2025-02-11 23:08'],
        says: ['The queue has backed up but no messages have been dropped at the moment.'],
      },
      {
        title: 'Automation Delay Processing Issues',
        lasted: '3h 2m',
        shown: ['identified 2025-01-11 01:23', 'monitoring 2025-01-11 02:19', 'resolved 2025-01-11 04:25'],
        says: ['(approximately 3:20 PM PT - 6:05 PM PT) cannot be automatically retried at this time'],
      },
      {
        title: 'Delayed Message Processing',
        lasted: '4h 10m',
        shown: [
          'investigating 2024-10-24 22:38',
          'investigating 2024-10-24 23:01',
          'investigating 2024-10-24 23:29',
          'identified 2024-10-25 00:00',
          'identified 2024-10-25 00:40',
          'identified 2024-10-25 01:31',
          'monitoring 2024-10-25 02:43',
          'resolved 2024-10-25 02:48',
        ],
        says: ['ETA to land in production ~45 minutes.'],
      },
      {
        title: 'Message Logs Delays',
        lasted: '2h 55m',
        shown: [
          'investigating 2024-10-21 15:56',
          'investigating 2024-10-21 15:56',
          'identified 2024-10-21 16:07',
          'identified 2024-10-21 17:19',
          'monitoring 2024-10-21 18:30',
          'resolved 2024-10-21 18:51',
        ],
        says: ['We are continuing to investigate this issue.'],
      },
      {
        title: 'Courier Inbox FetchMessages Connectivity Issues',
        lasted: '10h 55m',
        shown: [
          'investigating 2024-10-10 15:38',
          'identified 2024-10-10 16:30',
          'monitoring 2024-10-10 16:46',
          'monitoring 2024-10-10 17:50',
          'monitoring 2024-10-10 18:06',
          'monitoring 2024-10-10 19:07',
          'monitoring 2024-10-10 20:51',
          'resolved 2024-10-11 02:33',
        ],
        says: ['Inbox connectivity issues resolved.'],
      },
      {
        title: 'Send Pipeline and Event Status Slowdowns',
        lasted: '24m',
        shown: [
          'identified 2024-09-06 16:35',
          'identified 2024-09-06 16:39',
          'monitoring 2024-09-06 16:44',
          'monitoring 2024-09-06 16:52',
          'resolved 2024-09-06 16:59',
        ],
        says: ['Bottleneck has cleared for messages and event statuses.'],
      },
      {
        title: 'Delay in Message Processing',
        lasted: '3h 3m',
        shown: [
          'identified 2024-08-19 18:32',
          'monitoring 2024-08-19 18:48',
          'monitoring 2024-08-19 18:50',
          'monitoring 2024-08-19 18:56',
          'monitoring 2024-08-19 20:02',
          'resolved 2024-08-19 21:35',
        ],
        says: ['The general pipeline has recovered.'],
      },
      {
        title: 'Automation Service Degrated',
        lasted: '1h 4m',
        shown: ['investigating 2024-07-29 22:03', 'monitoring 2024-07-29 22:43', 'resolved 2024-07-29 23:07'],
        says: ['after a delay of up to 15 minutes once the problem is resolved'],
      },
      {
        title: 'Delay in Event Statuses Processing',
        lasted: '2m',
        shown: ['identified 2024-07-26 15:29', 'resolved 2024-07-26 15:31'],
        says: ['Issue was resolved and events are flowing normally.'],
      },
    ].map((incident) => ({ impact: null, components: [], ...incident })),
  },
};

/** The document each sample was made from, in `../shared/seeds`. */
export const SEEDS = {
  'customer-io': '000_2d1436dfb9416051.txt',
  kustomer: '003_0d25f85e636435a4.txt',
  courier: '004_96045fdc865bb045.txt',
  'sample-vendor': '001_c95b68eae0e508e6.txt',
};
