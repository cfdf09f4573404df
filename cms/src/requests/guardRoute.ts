import { refuse, type Refusal } from './refusal.ts';

interface RouteArguments {
  params: Promise<{ slug?: string[] }>;
}
type Route = (request: Request, args: RouteArguments) => Promise<Response>;

const noRoute: Refusal = {
  status: 404,
  name: 'NotFound',
  message: 'There is no such route. They begin with the name of a collection: /api/articles.',
};
const notJson: Refusal = {
  status: 400,
  name: 'BadBody',
  message: 'The body is not JSON. Look for what is missing or left over in it.',
};

/**
 * Payload's REST route, answering also where Payload itself falls over before it comes to an answer:
 * at a name that every object has, and at a read by POST whose body is not JSON.
 */
export function guardRoute(route: Route): Route {
  return async (request, args) => {
    const [first = ''] = (await args.params).slug ?? [];
    if (first in Object.prototype) return refuse(noRoute);
    try {
      return await route(request, args);
    } catch (error) {
      if (error instanceof SyntaxError) return refuse(notJson);
      throw error;
    }
  };
}
