import { describeAccess } from './support/accessTrials.ts';
import { restApi } from './support/restApi.ts';

describeAccess('REST', ({ api }) => restApi(api.origin));
