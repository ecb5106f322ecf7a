package dev.strongroom.model.session;

/** {@code PUT /api/v1/me/password}. Never logged; {@code toString} hides both passwords. */
public record PasswordChange(String oldPassword, String newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[***]";
    }
}
