/** What a function in Lambda may be: the role in its environment. Instead of the SDK's search through files, containers and sign-in portals. */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
