import { describeAccess } from './support/accessTrials.ts';
import { localApi } from './support/localApi.ts';

describeAccess('the Local API', ({ running }) => localApi(running.payload));
