// A copy of this file with your own values is all that a deployment needs; no value in it is secret.
using './main.bicep'

param name = 'garden'
// The client id of the Entra app "Practice Garden tab" (infra/README.md, step 3).
param tabClientId = '3f2a8c14-5b6d-4e7f-9a01-2b3c4d5e6f70'
// Any new id, kept for ever: the same goes into the app package (infra/README.md, step 1).
param teamsAppId = '8f4e21d3-6c07-4b9a-b5e8-1a92d7f30c64'
// Object ids of two people who will be admins.
param firstAdmins = [
  '5d3c1a90-7e42-4f68-8b15-c0d9e8f7a6b5'
  '6e4d2b01-8f53-4a79-9c26-d1e0f9a8b7c6'
]
