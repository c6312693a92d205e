/**
 * What the script of a repro calls. What a server sent is only ever in a variable of `for`, which cmd puts in after it
 * has read the command, so nothing of it can become one; it is put into an ordinary variable where it was found to be
 * made of what is safe there.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/for
 */
export const CMD_LABELS = String.raw`:answer
rem Reads from the head of the answer its status, the last if there are several, and whether it redirects.
set "STATUS="
for /f "usebackq tokens=1-3 delims=/ " %%A in ("head") do (
  if "%%A"=="HTTP" echo    HTTP/%%B %%C
  if "%%A"=="HTTP" set STATUS=1
  if "%%A"=="HTTP" set "SUCCESS="
  if "%%A"=="HTTP" set "MOVED="
  if "%%A"=="HTTP" for /l %%N in (200,1,299) do if "%%C"=="%%N" set SUCCESS=1
  if "%%A"=="HTTP" for %%N in (301 302 303 307 308) do if "%%C"=="%%N" set MOVED=1
)
set "REDIRECT="
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if defined MOVED if /i "%%A"=="Location" if not "%%B"=="" set REDIRECT=1
goto :eof
:is
rem HOLDS where there is one line of the header, and it says WANTED or STAR.
set "HOLDS="
set LINES=0
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="%~1" set /a LINES+=1
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="%~1" for /f "tokens=1,* delims= " %%C in ("%%B") do if "%%D"=="" if "%%C"=="%WANTED%" set HOLDS=1
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="%~1" for /f "tokens=1,* delims= " %%C in ("%%B") do if "%%D"=="" if "%%C"=="%STAR%" set HOLDS=1
if not "%LINES%"=="1" set "HOLDS="
goto :eof
:list
rem Writes the elements of a list to a file, a line each. MALFORMED where one is no token.
set "MALFORMED="
type nul >elements
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="%~1" for /f "delims=!#$%%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_${'`'}abcdefghijklmnopqrstuvwxyz|~, " %%X in ("x%%B") do set MALFORMED=1
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do (
  if /i "%%A"=="%~1" if not defined MALFORMED set "REST=%%B"
  if /i "%%A"=="%~1" if not defined MALFORMED call :elements
)
goto :eof
:elements
set "LIST=%REST%"
set "REST="
for /f "tokens=1,* delims=," %%E in ("%LIST%") do (
  set "REST=%%F"
  for /f "tokens=1,* delims=, " %%G in ("%%E") do >>elements echo [%%G]
  for /f "tokens=1,* delims=, " %%G in ("%%E") do if not "%%H"=="" set MALFORMED=1
)
if defined REST goto :elements
goto :eof
:lists
rem HOLDS no longer where the list has neither WANTED nor STAR.
set "FOUND="
for /f "usebackq delims=" %%E in ("elements") do if %COMPARE% "%%E"=="[%WANTED%]" set FOUND=1
for /f "usebackq delims=" %%E in ("elements") do if "%%E"=="[%STAR%]" set FOUND=1
if not defined FOUND set "HOLDS="
goto :eof
:target
rem HOLDS where it redirects nowhere, or to HTTP without a user, but for one at WANTED.
set "HOLDS=1"
if not defined REDIRECT goto :eof
set "ODD="
set "TO="
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="Location" for /f "delims=!#$%%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]_abcdefghijklmnopqrstuvwxyz~" %%X in ("x%%B") do set ODD=1
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="Location" if not defined ODD if not defined TO set "TO=%%B"
if not defined TO goto :eof
if "%TO:~0,2%"=="//" set "TO=http:%TO%"
rem What has a colon behind a slash names no scheme.
set "SCHEME="
for /f "tokens=1,* delims=:" %%S in ("%TO%") do if not "%%T"=="" for /f "tokens=1 delims=/\?#" %%X in ("x%%S") do if "%%X"=="x%%S" set "SCHEME=%%S"
if not defined SCHEME goto :eof
for /f "tokens=1,* delims=:" %%S in ("%TO%") do set "REST=%%T"
if /i not "%SCHEME%"=="http" if /i not "%SCHEME%"=="https" set "HOLDS="
for /f "tokens=1 delims=/\?#" %%U in ("%REST%") do for /f "tokens=1,* delims=@" %%V in ("%%U") do if not "%%W"=="" if /i not "%SCHEME%://%%W"=="%WANTED%" set "HOLDS="
goto :eof
:tell
rem Says how a demand came out, and what came where it is not met.
if defined HOLDS echo    ok     %~1 %~2
if defined HOLDS goto :eof
set FAILED=1
echo    FAILS  %~1 %~2
set "CAME="
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do (
  if /i "%%A"=="%~1" set CAME=1
  if /i "%%A"=="%~1" echo           it is %%B
)
if not defined CAME if not "%~1"=="Status" echo           it is missing
goto :eof`;
