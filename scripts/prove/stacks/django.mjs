import { aptVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'django',
  needs: { apt: ['python3-django', 'python3-django-cors-headers'] },
  version: () =>
    `Django ${aptVersion('python3-django')}, django-cors-headers ${aptVersion('python3-django-cors-headers')}`,
  files: ({ snippet }) => ({
    'settings.py': `SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = []
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
${snippet ?? ''}`,
    'urls.py': `from django.http import JsonResponse
from django.urls import path


def items(request):
    response = JsonResponse({})
    response["X-Request-Id"] = "r-1"
    return response


def boom(request):
    raise RuntimeError("boom")


def private(request):
    return JsonResponse({}, status=401)


urlpatterns = [path("api/items", items), path("api/boom", boom), path("api/private", private)]
`,
  }),
  start: ({ port }) => ({
    command: '/usr/bin/python3',
    args: ['-m', 'django', 'runserver', '--noreload', `127.0.0.1:${port}`],
    env: { DJANGO_SETTINGS_MODULE: 'settings', PYTHONPATH: '.' },
  }),
};
