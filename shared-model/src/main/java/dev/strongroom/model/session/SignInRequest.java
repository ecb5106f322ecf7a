package dev.strongroom.model.session;

/** {@code POST /api/v1/sessions}. Never logged; {@code toString} hides the password. */
public record SignInRequest(String email, String password) {
    @Override
    public String toString() {
        return "SignInRequest[email=" + email + ", password=***]";
    }
}
