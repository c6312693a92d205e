import { apiGatewayHttp } from '../api-gateway-http.ts';
import { apiGatewayRest } from '../api-gateway-rest.ts';
import { azureBlob } from '../azure-blob.ts';
import { azureFunctions } from '../azure-functions.ts';
import { cloudfront } from '../cloudfront.ts';
import type { Framework } from '../framework.ts';
import { gcs } from '../gcs.ts';
import { r2 } from '../r2.ts';
import { s3 } from '../s3.ts';

export const CLOUD: readonly Framework[] = [
  s3,
  cloudfront,
  apiGatewayRest,
  apiGatewayHttp,
  gcs,
  azureBlob,
  azureFunctions,
  r2,
];
