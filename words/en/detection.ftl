# What came of looking for a vendor’s status page: why it cannot be read, and what would help.

not-an-address = This is not a web address. Enter one such as status.example.com.
private = This status page is private: it asks for a login ({ $status }). Ask the vendor for a public one, or open it yourself.
blocked = The browser could not read { $origin }: the page or tracking protection does not let other sites read it, or it does not exist. If it opens in a tab, it works in the extension after you allow this address.
blocked-though-allowed = No answer came from { $origin }, though the extension may read it. Check the address.
no-data = This page has no status that a program can read. Open it yourself, or enter the address of its feed if it has one.
missing = There is nothing at this address. Check it: the vendor may have moved.

# Whether a page of this kind can be read from a wiki page, or only from the extension.
readable-web = Can be read from any web page.
readable-guarded = Can be read from web pages, unless tracking protection blocks it; then in the extension, after you allow the address.
readable-extension = Can be read in the extension only, after you allow the address.
readable-unknown = May need the extension: not every page of this kind lets other sites read it.
