/** What vendors' signatures must be, as their documents and our facts about providers say: written there, not computed here. */

/** Meta, `X-Hub-Signature-256` (providers.md 3.3, providers-2.md 3.5). */
export const META = [
  {
    secret: 'app-secret',
    body: '{"object":"whatsapp_business_account","entry":[]}',
    signature: 'sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f',
  },
  {
    secret: 'app-secret',
    body: '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Zo\\u00eb","username":"zoe.k"},"user_id":"US.13491208655302741918"}],"messages":[{"from_user_id":"US.13491208655302741918","id":"wamid.T1","timestamp":"1764000000","type":"text","text":{"body":"STOP"}}]}}]}]}',
    signature: 'sha256=25fa45e4c800dd3ef2648420ee1823f75dfda126d2b91f8524ad448d4bfb507d',
  },
] as const;

/** Vonage, `Authorization: Bearer` (providers.md 4.4, providers-2.md 4.6); `at` is when the token was made. */
export const VONAGE = [
  {
    secret: 'signature-secret',
    body: '{"channel":"sms","message_type":"text","text":"STOP"}',
    at: 1_700_000_000,
    jti: '11111111-2222-4333-8444-555555555555',
    apiKey: 'abcd1234',
    applicationId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    token:
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjExMTExMTExLTIyMjItNDMzMy04NDQ0LTU1NTU1NTU1NTU1NSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6ImE1YTgyODAwMjZjZTcyOTQ0N2NjYjJhYzIyYzRhMGFiYWJmMGEwOTkxYTIxMzI1NGViNWYzNGIxNGJlNDY0NWIiLCJhcGlfa2V5IjoiYWJjZDEyMzQiLCJhcHBsaWNhdGlvbl9pZCI6ImFhYWFhYWFhLWJiYmItNGNjYy04ZGRkLWVlZWVlZWVlZWVlZSJ9.mUSMYCyR280XT1djez8ySaQKG4csdVPe0wt5wWgzpT0',
  },
  {
    secret: 'signature-secret',
    body: '{"channel":"rcs","message_uuid":"11111111-2222-4333-8444-555555555555","to":"AcmeAgent","from":"447700900001","timestamp":"2026-11-01T10:00:00.000Z","message_type":"reply","reply":{"id":"v1:yes","title":"Yes"}}',
    at: 1_793_527_200,
    jti: '99999999-2222-4333-8444-555555555555',
    apiKey: 'abcd1234',
    applicationId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    token:
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3OTM1MjcyMDAsImp0aSI6Ijk5OTk5OTk5LTIyMjItNDMzMy04NDQ0LTU1NTU1NTU1NTU1NSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjIwZDFiZmM3M2E2YjE4OWI1OTk3ZjkxNGM5OTNkMjJlMWU2OTQ5ZjRhMTU4MjlhYTRjMGI2MTZjZTUwYzRhMjciLCJhcGlfa2V5IjoiYWJjZDEyMzQiLCJhcHBsaWNhdGlvbl9pZCI6ImFhYWFhYWFhLWJiYmItNGNjYy04ZGRkLWVlZWVlZWVlZWVlZSJ9.YiEk50mUNHEt9i5Oy2G9FhUVo8oBxPT4heRmeRvTWE4',
  },
] as const;

const CALL = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const INBOUND = {
  AccountSid: 'AC00000000000000000000000000000001',
  Body: 'Zoë says STOP',
  ExternalUserId: 'whatsapp:US.13491208655302741918',
  From: 'whatsapp:+14155550182',
  MessageSid: 'SM00000000000000000000000000000001',
  NumMedia: '0',
  ProfileName: 'Zoë',
  To: 'whatsapp:+14155550100',
  WaId: '14155550182',
};
const RCS = { Body: 'hi', From: 'rcs:+15551234567', MessageSid: 'SM1' };
const MY_COMPANY = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const EXAMPLE = 'https://example.com/twilio/inbound';

/** Twilio's forms (providers.md 5.3, providers-2.md 5.4): by the account's token, or by a shared key. */
export const TWILIO_FORMS = [
  { url: MY_COMPANY, fields: CALL, by: 'token', secret: '12345', signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
  {
    url: MY_COMPANY,
    fields: CALL,
    by: 'shared key',
    secret: '12345',
    signature: '033hgUJA9M/hXIZsYjwkerEP/DBm35nEri5FhCYjA5s=',
  },
  {
    url: EXAMPLE,
    fields: INBOUND,
    by: 'token',
    secret: 'twilio-auth-token',
    signature: 'qmp4MAPjIhwVCDR6/xz0VNDvnR0=',
  },
  {
    url: EXAMPLE,
    fields: INBOUND,
    by: 'shared key',
    secret: 'shared-key-secret',
    signature: 'Ms/sItEK572rR7f+LlQluvu3thQ6YuAv8MXq1aAgFOw=',
  },
  {
    url: 'https://gateway.example.com/webhooks/rcs',
    fields: RCS,
    by: 'token',
    secret: 'secret',
    signature: 'QYB6bLhZa+Zesj+IEnLcbIkL8bA=',
  },
] as const;

/** JSON from Twilio: the address holds the hash of the body (providers-2.md 5.4). */
export const TWILIO_JSON = {
  url: 'https://example.com/twilio/events?bodySHA256=93a23971a914e5eacbf0a8d25154cda309c3c1c72fbb9914d47c60f3cb681588',
  body: '{"hello":"world"}',
  secret: 'twilio-auth-token',
  signature: '2GftZjIP1ROSKnTEXlSRnpAgkM0=',
} as const;

/** Standard Webhooks (providers-2.md 7). */
export const STANDARD_WEBHOOKS = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_1',
  at: 1_793_527_200,
  body: '{"type":"message.delivered","id":"m1"}',
  signature: 'v1,32uuOwiNY9YzuRKIlNBznhsL2EsWkogAjlgAXq9SLts=',
} as const;

/** Meta's question at the address, and what is answered (providers-2.md 3.5). */
export const CHALLENGE = {
  url: '/hook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=T',
  word: 'T',
  answer: '1158201444',
} as const;
