// The machine: App Service on Linux with Node 24, running the zip that `node infra/packServer.ts` makes.
param name string
param location string
param planSku string
param instances int

@description('The identity it runs under.')
param identityId string

@description('Where log lines go; nowhere when empty.')
param workspaceId string

@description('Settings of the product, by the names bot/config.ts reads.')
param settings object

// Settings of App Service itself.
var platform = {
  // The zip is mounted as it is, read-only.
  WEBSITE_RUN_FROM_PACKAGE: '1'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // The product ends within ten seconds; App Service by itself would wait five.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '20'
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // exec, so that the signal to stop reaches the product and not the shell that started it.
      appCommandLine: 'exec node bot/commands/serve.ts'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      // An instance that is still building its index gets no requests yet.
      healthCheckPath: '/readyz'
      appSettings: map(items(union(settings, platform)), setting => {
        name: setting.key
        value: setting.value
      })
    }
  }
}

// Publishing needs a role in Azure: no user name and password of the web app's own.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// What the product writes and what happens to its machine. Not AppServiceHTTPLogs: those hold addresses and moments,
// and from the moment of a request it could be guessed who wrote something without their name.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(workspaceId)) {
  scope: site
  name: 'practice-garden'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output id string = site.id
output name string = site.name
