// Keeps the seal keys apart from the database. The secret itself is made by `node bot/commands/makeSealKeys.ts`, so that
// no key ever passes through a deployment and its history.
param name string
param location string

@description('The identity that may read secrets, and nothing else of the vault.')
param principalId string

// Key Vault Secrets User.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // Without the keys nobody can ever be told from another again: what is deleted stays recoverable for 90 days.
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, secretsUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output sealKeysUrl string = '${vault.properties.vaultUri}secrets/seal-keys'
