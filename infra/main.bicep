// Practice Garden in one resource group: run it with
//   az deployment group create --resource-group <group> --template-file infra/main.bicep --parameters infra/main.bicepparam
// No secret passes through it: nothing here has one. infra/README.md says what each part is for and what it costs.
targetScope = 'resourceGroup'

@description('Begins the name of everything made here. Lower case letters and digits, a letter first.')
@minLength(3)
@maxLength(10)
param name string

@description('Where everything is kept. Choose a region of the country whose data protection law applies to you.')
param location string = resourceGroup().location

@description('Client id of the Entra app the tab signs in with. A managed identity cannot do that.')
param tabClientId string

@description('Id of the app in Teams: made once, and the same as in the app package.')
param teamsAppId string

@description('Entra object ids of the first admins. Two, since a release after a risk of harm needs two.')
@minLength(1)
param firstAdmins string[]

@description('Host people reach it at, such as garden.example.org; the one Azure gives unless named. It must be bound to the web app.')
param publicHost string = ''

@description('Tenants whose people may come in.')
param allowedTenants string[] = [
  tenant().tenantId
]

@description('serverless is paid by use. autoscale is cheaper from about 35 million request units a month, and bounds the price.')
@allowed([
  'serverless'
  'autoscale'
])
param capacity string = 'serverless'

@description('With autoscale: most request units a second, for all containers together.')
@minValue(1000)
param maxThroughput int = 1000

@description('Size of the machine. B1 serves a pilot; P0v3 serves 500 people at once.')
param planSku string = 'B1'

@description('How many machines. Two or more keep serving while one is replaced.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Sends what the product logs to a workspace. It holds no text, name or token; off, it can be read as it is written only.')
param keepLogs bool = true

@description('fatal, error, warn, info, debug or silent.')
param logLevel string = 'info'

var unique = '${name}-${uniqueString(resourceGroup().id)}'
var host = empty(publicHost) ? '${unique}.azurewebsites.net' : publicHost

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: unique
    location: location
  }
}

module logs 'modules/logs.bicep' = if (keepLogs) {
  name: 'logs'
  params: {
    name: unique
    location: location
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: unique
    location: location
    capacity: capacity
    maxThroughput: maxThroughput
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: unique
    location: location
    principalId: identity.outputs.principalId
  }
}

module hosting 'modules/hosting.bicep' = {
  name: 'hosting'
  params: {
    name: unique
    location: location
    planSku: planSku
    instances: instances
    identityId: identity.outputs.id
    workspaceId: keepLogs ? logs!.outputs.id : ''
    settings: {
      NODE_ENV: 'production'
      HOST: '0.0.0.0'
      PORT: '8080'
      DATA_DIR: '/tmp/practice-garden'
      STORE: 'cosmos'
      COSMOS_ENDPOINT: cosmos.outputs.endpoint
      COSMOS_DATABASE: cosmos.outputs.database
      SEAL_KEYS_URL: vault.outputs.sealKeysUrl
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: identity.outputs.clientId
      MicrosoftAppTenantId: tenant().tenantId
      ALLOWED_TENANTS: join(allowedTenants, ',')
      AAD_APP_CLIENT_ID: tabClientId
      TEAMS_APP_ID: teamsAppId
      PUBLIC_URL: 'https://${host}'
      FIRST_ADMINS: join(firstAdmins, ',')
      PLAYGROUND: 'off'
      LOG_LEVEL: logLevel
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: unique
    endpoint: 'https://${host}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

// What the next steps of the guide need; Agents Toolkit writes each into env/.env.<name>.
output BOT_ID string = identity.outputs.clientId
output TAB_DOMAIN string = host
output AAD_APP_RESOURCE string = 'api://${host}/${tabClientId}'
output SEAL_KEYS_URL string = vault.outputs.sealKeysUrl
output COSMOS_ENDPOINT string = cosmos.outputs.endpoint
output WEB_APP_NAME string = hosting.outputs.name
output WEB_APP_RESOURCE_ID string = hosting.outputs.id
