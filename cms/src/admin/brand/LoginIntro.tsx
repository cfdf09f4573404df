/** What stands above the login form. */
export function LoginIntro() {
  return (
    <div className="signpost-login-intro">
      <h1>Log in</h1>
      <p>Write guides, and see which guides lead to them.</p>
    </div>
  );
}
