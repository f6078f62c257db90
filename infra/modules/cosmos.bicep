// The store. Keys are switched off: only identities with a role on the data get in.
param name string
param location string

@allowed([
  'serverless'
  'autoscale'
])
param capacity string

param maxThroughput int

@description('The identity that may read and write the data, and nothing else of the account.')
param principalId string

// The list of the product itself, written by `node infra/writeContainers.ts`: a managed identity cannot make containers.
var containers = loadJsonContent('../containers.json')

// Cosmos DB Built-in Data Contributor: documents only; it can neither make nor drop a container, nor read a key.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    capabilities: capacity == 'serverless'
      ? [
          {
            name: 'EnableServerless'
          }
        ]
      : []
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    // What somebody had erased is gone from the backups too after seven days.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-10-15' = {
  parent: account
  name: 'practice-garden'
  properties: {
    resource: {
      id: 'practice-garden'
    }
    options: capacity == 'autoscale'
      ? {
          autoscaleSettings: {
            maxThroughput: maxThroughput
          }
        }
      : {}
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = [
  for definition in containers: {
    parent: database
    name: definition.id
    properties: {
      resource: definition
    }
  }
]

resource dataAccess 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    principalId: principalId
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = database.name
