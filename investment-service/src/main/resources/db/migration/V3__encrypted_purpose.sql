-- The purpose of an investment, encrypted under the family's key; purpose holds what was stored before as plain text.
alter table investment add column encrypted_purpose text;
