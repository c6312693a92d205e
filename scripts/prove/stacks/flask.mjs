import { aptVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'flask',
  needs: { apt: ['python3-flask', 'python3-flask-cors'] },
  version: () => `Flask ${aptVersion('python3-flask')}, Flask-CORS ${aptVersion('python3-flask-cors')}`,
  files: ({ port, snippet }) => ({
    'app.py': `from flask import Flask, abort, jsonify

app = Flask(__name__)

${snippet ?? ''}

@app.route("/api/items", methods=["GET", "PUT"])
def items():
    response = jsonify({})
    response.headers["X-Request-Id"] = "r-1"
    return response


@app.get("/api/boom")
def boom():
    raise RuntimeError("boom")


@app.get("/api/private")
def private():
    abort(401)


app.run(host="127.0.0.1", port=${port}, threaded=True)
`,
  }),
  start: () => ({ command: '/usr/bin/python3', args: ['app.py'] }),
};
